package dev.asynckitchen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.report.finding.Held;
import dev.asynckitchen.report.told.ReportStory;
import dev.asynckitchen.report.told.Row;
import dev.asynckitchen.report.told.Section;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.words.Caption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What held up a loop is found in its trace; the programs' traces are recorded with {@code kitchen trace}. */
class ReportTest {

    private static EventStream recorded(String program) throws IOException {
        return TraceFiles.stream(Path.of("src/test/resources/report", program + ".trace.jsonl"));
    }

    private static Report of(TraceScript script) throws IOException {
        return Report.of(EventStream.of(script.trace()), 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "blocking_handler | Held the loop | 0.35 s | handle (request yearly): time.sleep in read_report, line 7",
        "slow_consumer | Waits for locks and queues | 2.92 s | Queue.put() (maxsize 2): 10 waits, the longest 0.39 s",
        "lock_over_sleep | Waits for locks and queues | 2 s | Lock.acquire(): 4 waits, the longest 0.8 s",
        "lost_task | Nobody asked | 3× | send_mail (mail 0), line 8: Task exception was never retrieved: ValueError('no address: somebody')",
        "swallowed_cancel | Cancelled, and went on | 0.4 s | poll (poller), line 8: it ended with a result"})
    void the_first_row_tells_what_is_wrong_with_a_program(String program, String heading, String much, String headline) throws IOException {
        var first = ReportStory.of(Report.of(recorded(program), 5)).sections().getFirst();
        assertThat(first.heading().terms()).isEqualTo(heading);
        assertThat(first.rows().getFirst().measure()).isEqualTo(much);
        assertThat(first.rows().getFirst().headline().terms()).isEqualTo(headline);
    }

    @Test
    void what_happens_in_a_module_is_told_with_its_file_and_with_no_line_of_the_program() throws IOException {
        Report report = Report.of(TraceFiles.stream(Path.of("src/test/resources/recorded/shop.trace.jsonl")), 5);
        Row first = ReportStory.of(report).sections().getFirst().rows().getFirst();
        assertThat(first.headline().terms()).isEqualTo("Till.sell (Task-2): time.sleep in Till.pay, counter/till.py, line 15");
        assertThat(first.code()).isEmpty();
        assertThat(first.place().file()).isEqualTo("counter/till.py");
    }

    @Test
    void it_says_who_had_to_wait_because_of_a_turn_and_how_long() throws IOException {
        Held longest = Report.of(recorded("blocking_handler"), 1).held().first().getFirst();
        assertThat(longest.others()).extracting(other -> other.who().name()).containsExactly("request monthly", "request hourly", "request daily");
        assertThat(longest.waiting()).isEqualTo(5);
        assertThat(longest.waited()).isBetween(1.705, 1.707); // 0.35 s twice, and of three timers what came after their time.
        assertThat(longest.chain()).extracting(frame -> frame.function() + ":" + frame.line()).containsExactly("handle:12");
    }

    @Test
    void a_late_timer_names_the_turn_that_held_the_loop() throws IOException {
        var late = Report.of(recorded("blocking_handler"), 5).late().first().getFirst();
        assertThat(late.who().name()).isEqualTo("request daily");
        assertThat(late.by()).isNotNull();
        assertThat(late.by().turn()).isEqualTo(15);
        assertThat(late.late()).isBetween(0.350, 0.352);
    }

    @Test
    void a_lock_is_told_with_who_gave_it_back_and_what_that_one_did_meanwhile() throws IOException {
        Row row = ReportStory.of(Report.of(recorded("lock_over_sleep"), 5)).sections().getFirst().rows().getFirst();
        assertThat(row.details()).extracting(Caption::terms).contains("It came from lookup (lookup figs), after sleep() in line 8.");
        assertThat(row.code()).isEqualTo("async with lock:");
    }

    @Test
    void of_each_kind_so_many_are_kept_and_all_are_counted() throws IOException {
        var held = Report.of(recorded("blocking_handler"), 2).held();
        assertThat(held.first()).hasSize(2);
        assertThat(held.all()).isEqualTo(5);
        assertThat(held.first()).extracting(Held::seconds).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void what_became_ready_in_a_turn_waits_from_then_on() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").tick().turn(1, 1).add(new TraceEvent.Blocked(1, "time.sleep", 3, 1))
                .order(2, "Task-2").add(new TraceEvent.Blocked(0.5, "time.sleep", 4, 1)).add(new TraceEvent.TurnEnded(1, 1.5));
        Held held = of(script).held().first().getFirst();
        assertThat(held.seconds()).isEqualTo(1.5);
        assertThat(held.waited()).isEqualTo(0.5);
        assertThat(held.place().line()).isEqualTo(3);
    }

    @Test
    void a_turn_that_did_not_come_to_its_end_took_so_long_at_least() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").tick().turn(1, 1).add(new TraceEvent.Blocked(2, "time.sleep", 3, 1)).ended();
        Held held = of(script).held().first().getFirst();
        assertThat(held.over()).isFalse();
        assertThat(held.seconds()).isEqualTo(2);
    }

    @Test
    void a_timeout_that_cancels_its_own_task_is_no_cancel_that_was_swallowed() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").tick().turn(1, 1)
                .add(new TraceEvent.Timer(9, 1, "Timeout._on_timeout", 1, 1, Errand.TIMEOUT, 1)).sleeps(1, 9).over()
                .tick(1, 1).add(new TraceEvent.Due(9)).turn(9, "Timeout._on_timeout").add(new TraceEvent.CancelRequested(1, 2, null)).over()
                .tick(5, 4).done(1, Outcome.RESULT, "None").ended();
        assertThat(of(script).cancels().first()).isEmpty();
    }

    @Test
    void a_cancel_of_somebody_else_that_takes_long_is_told() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").order(2, "Task-2").tick().turn(1, 1).add(new TraceEvent.CancelRequested(2, 1, null)).over()
                .tick(3, 3).done(2, Outcome.CANCELLED, null).ended();
        assertThat(of(script).cancels().first()).singleElement().satisfies(late -> {
            assertThat(late.seconds()).isEqualTo(3);
            assertThat(late.outcome()).isEqualTo(Outcome.CANCELLED);
        });
    }

    @Test
    void who_waits_for_a_lock_for_ever_is_counted_and_has_not_ended() throws IOException {
        var lock = new Awaited(Awaited.Kind.LOCK, 1, "Lock", null);
        var script = TraceScript.open().resource(1, new ResourceState.Lock(null, List.of())).order(1, "Task-1").tick().turn(1, 1).waits(1, lock).over()
                .tick(4, 4).ended();
        Report report = of(script);
        assertThat(report.queued().first()).singleElement().satisfies(queued -> {
            assertThat(queued.sum()).isEqualTo(4);
            assertThat(queued.still()).isEqualTo(1);
            assertThat(queued.giver()).isNull();
        });
        assertThat(report.alive().first()).singleElement().satisfies(alive -> assertThat(alive.on()).isEqualTo(lock));
    }

    @Test
    void who_goes_on_in_a_trace_that_breaks_off_is_told_last_and_is_no_fault() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").tick().turn(1, 1).sleeps(1, 9).over().tick(4, 4);
        ReportStory story = ReportStory.of(of(script));
        assertThat(story.calm()).isTrue();
        assertThat(story.sections()).extracting(Section::key).containsExactly("alive");
        script.ended();
        assertThat(ReportStory.of(of(script)).calm()).isFalse();
    }

    @Test
    void where_somebody_has_to_give_back_comes_before_where_something_has_to_come() throws IOException {
        var script = TraceScript.open().order(1, "Task-1").order(2, "Task-2").tick()
                .turn(1, 1).waits(1, new Awaited(Awaited.Kind.QUEUE_GET, 1, "Queue", null)).over()
                .turn(2, 2).waits(2, new Awaited(Awaited.Kind.LOCK, 2, "Lock", null)).over()
                .tick(1, 1).ready("Task.__wakeup", 2, Cause.FUTURE_DONE, new Source(Awaited.Kind.LOCK, 2)).tick(9, 8);
        assertThat(of(script).queued().first()).extracting(queued -> queued.on().kind()).containsExactly(Awaited.Kind.LOCK, Awaited.Kind.QUEUE_GET);
    }

    @Test
    void in_the_kitchens_words_tasks_have_the_names_by_which_they_are_seen() throws IOException {
        Trace trace = TraceFiles.read(Path.of("src/test/resources/report/slow_consumer.trace.jsonl"));
        Row row = ReportStory.of(Report.of(EventStream.of(trace), 1), new Narrator(trace).latest()).sections().getFirst().rows().getFirst();
        assertThat(row.details()).extracting(Caption::words).contains("The longest: customer(2), line 18.");
        assertThat(row.details()).extracting(Caption::terms).contains("The longest: customer (Task-5), line 18.");
    }

    @Test
    void a_program_without_a_loop_held_up_none() throws IOException {
        var script = new TraceScript().line(1, "<module>", null).add(new TraceEvent.Blocked(3, "time.sleep", 1, null)).ended();
        Report report = of(script);
        assertThat(report.longest()).isZero();
        assertThat(ReportStory.of(report).opening()).extracting(Caption::terms).containsExactly("a.py: no event loop ran, and so nothing could hold it up.");
    }

    @Test
    void two_of_the_same_have_nothing_slower_and_a_change_is_told_once() throws IOException {
        Changes same = Changes.of(recorded("slow_consumer"), recorded("slow_consumer"), 10);
        assertThat(same.slower()).isEmpty();
        assertThat(same.faster()).isEmpty();
        Changes other = Changes.of(recorded("lock_over_sleep"), recorded("blocking_handler"), 10);
        assertThat(other.slower()).extracting(Change::kind).startsWith(Change.Kind.BUSY).contains(Change.Kind.LONGEST_TURN, Change.Kind.LATENESS);
        assertThat(other.faster()).extracting(Change::kind).startsWith(Change.Kind.QUEUED).contains(Change.Kind.CLOCK);
    }
}
