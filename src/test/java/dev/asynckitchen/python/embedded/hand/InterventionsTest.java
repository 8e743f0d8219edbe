package dev.asynckitchen.python.embedded.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Corpus;
import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.kitchen.story.Story;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.embedded.EmbeddedPython;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.Deed;
import dev.asynckitchen.whatif.Possible;
import dev.asynckitchen.whatif.WhatIf;
import dev.asynckitchen.words.Wording;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program to which something is done between two turns: what it prints then, why, and that all before is as it was. */
class InterventionsTest {
    private static final Program PROGRAM = new Program("evening.py", """
            import asyncio

            class Spilt(Exception):
                pass

            async def cook(name, seconds):
                print(name, "begins")
                try:
                    await asyncio.sleep(seconds)
                    print(name, "done")
                except asyncio.CancelledError:
                    print(name, "cancelled")
                    raise
                except Spilt as spilt:
                    print(name, "spilt", *spilt.args)

            async def listener(bell):
                await bell.wait()
                print("bell")

            async def guest(plate):
                print("plate", await plate)

            async def main():
                bell, plate = asyncio.Event(), asyncio.get_running_loop().create_future()
                asyncio.get_running_loop().call_later(3, bell.set)
                asyncio.get_running_loop().call_later(4, lambda: plate.done() or plate.set_result("soup"))
                await asyncio.wait([asyncio.create_task(job) for job in (cook("A", 1), cook("B", 2), listener(bell), guest(plate))])
                print("end")

            asyncio.run(main())
            """);

    private static Python python;
    private static Trace truth;

    @BeforeAll
    static void start() throws Exception {
        python = EmbeddedPython.start();
        truth = python.run(PROGRAM).trace();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void a_task_that_is_cancelled_hears_of_it_then_and_because_of_you() throws Exception {
        Trace trace = with("cancel B at 1.5 s");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "A done", "B cancelled", "bell", "plate soup", "end");
        assertThat(story(trace)).contains("What if? You stamp B.", "Why now: You stamped B: now it hears of it.");
    }

    @Test
    void one_that_is_cancelled_before_its_first_turn_never_begins() throws Exception {
        Trace trace = with("cancel A at turn 2");
        assertThat(printed(trace)).containsExactly("B begins", "B done", "bell", "plate soup", "end");
        assertThat(trace.events()).contains(new TraceEvent.TaskDone(2, Outcome.CANCELLED, null));
    }

    @Test
    void an_exception_comes_to_a_task_at_its_await() throws Exception {
        Trace trace = with("raise Spilt('salt', 3) in B at 1.5 s");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "A done", "B spilt salt 3", "bell", "plate soup", "end");
        assertThat(story(trace)).contains("Spilt('salt', 3) comes over B.", "Why now: You let B burn: now it hears of it.");
    }

    @Test
    void an_exception_comes_to_a_task_that_is_ready_in_the_step_for_which_it_hangs() throws Exception {
        Trace trace = with("raise KeyError in B at turn 3");
        assertThat(printed(trace)).startsWith("A begins", "A done", "bell", "plate soup", "end");
        assertThat(turn(trace, 3)).returns(3, TraceEvent.Turn::task);
        assertThat(trace.events()).contains(new TraceEvent.TaskDone(3, Outcome.EXCEPTION, "KeyError()"));
    }

    @Test
    void a_pot_rings_when_it_is_rung() throws Exception {
        Trace trace = with("ring B at 0.25 s");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "B done", "A done", "bell", "plate soup", "end");
        assertThat(tick(trace, 4)).as("nothing is ready before, and then at once").isBetween(0.25, 0.2501);
        assertThat(story(trace)).contains("Why now: You had B's pot whistle.");
    }

    @Test
    void an_event_is_set_and_a_future_done() throws Exception {
        Trace trace = with("ring listener at turn 6", "ring guest at turn 6");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "bell", "plate None", "A done", "B done", "end");
        assertThat(story(trace)).contains("You rang the bell that listener waited for.", "You filled the plate that guest waited for.");
    }

    @Test
    void a_timer_of_the_program_is_rung_put_off_and_called_off() throws Exception {
        assertThat(printed(with("ring timer Event.set at 0.5 s"))).startsWith("A begins", "B begins", "bell", "A done");
        assertThat(printed(with("delay timer Event.set by 4 s at 0.5 s"))).endsWith("plate soup", "bell", "end");
        assertThat(with("cancel timer Event.set at 0.5 s").events()).as("nobody sets the event").last()
                .isInstanceOfSatisfying(TraceEvent.Ended.class, end -> assertThat(end.outcome()).isEqualTo(EndOutcome.STOPPED));
    }

    @Test
    void a_pot_takes_longer() throws Exception {
        Trace trace = with("delay A by 1.5 s at 0.5 s");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "B done", "A done", "bell", "plate soup", "end");
        assertThat(story(trace)).contains("You let A's pot take 1.5 s longer, and now its timer has run down.");
    }

    @Test
    void a_plate_is_filled_with_a_value() throws Exception {
        Trace trace = with("give ['tea', 1 + 1] to guest at turn 6");
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "plate ['tea', 2]", "A done", "B done", "bell", "end");
    }

    @Test
    void a_ticket_is_hung_last() throws Exception {
        Trace trace = with("last A at turn 2");
        assertThat(printed(trace)).startsWith("B begins", "A begins");
        assertThat(turn(trace, 5)).returns(2, TraceEvent.Turn::task);
        assertThat(new TraceIndex(trace).steps().turnsBefore(new TraceIndex(trace).steps().startOfTick(3))).as("it is the same round").isEqualTo(5);
        assertThat(story(trace)).contains("You hung the ticket of A behind the others, and now it is leftmost.");
    }

    @Test
    void what_was_done_adds_up_and_taking_it_back_gives_the_first_trace() throws Exception {
        Trace one = with("cancel B at 1.5 s");
        Trace two = with("cancel B at 1.5 s", "give 7 to guest at 1.6 s");
        assertThat(printed(two)).containsExactly("A begins", "B begins", "A done", "B cancelled", "plate 7", "bell", "end");
        assertThat(two.header().interventions()).startsWith(one.header().interventions().getFirst()).hasSize(2);
        assertThat(run(PROGRAM, one.header().interventions()).events()).isEqualTo(one.events());
        assertThat(run(PROGRAM, List.of()).events()).isEqualTo(truth.events());
    }

    @Test
    void what_cannot_be_evaluated_ends_the_program_with_a_sentence() throws Exception {
        assertThat(end(with("give soup to guest at turn 6"))).isEqualTo("What if: nothing could be done before turn 6, and the program was stopped "
                + "there: soup cannot be evaluated (NameError: name 'soup' is not defined).");
        assertThat(end(with("raise 3 in guest at turn 6"))).endsWith(": 3 is no exception.");
    }

    @Test
    void what_nobody_has_checked_is_refused_where_it_cannot_be_done() throws Exception {
        assertThat(refused(new Intervention.Cancel(new Intervention.When(9, null), Intervention.Whom.task(2)))).endsWith(": Task-2 is done.");
        assertThat(refused(new Intervention.Cancel(new Intervention.When(9, null), Intervention.Whom.task(99)))).endsWith(": there is no such task.");
        assertThat(refused(new Intervention.Ring(new Intervention.When(9, null), Intervention.Whom.handle(99)))).endsWith("no such timer is set.");
        assertThat(refused(new Intervention.Delay(new Intervention.When(3, null), Intervention.Whom.task(3), 1))).endsWith(": Task-3 waits for nothing.");
        assertThat(refused(new Intervention.Delay(new Intervention.When(6, null), Intervention.Whom.task(4), 1))).endsWith(": there is no timer to be moved.");
        assertThat(refused(new Intervention.Give(new Intervention.When(6, null), Intervention.Whom.task(4), "1")))
                .endsWith(": Task-4 does not wait for a future of the program.");
        assertThat(refused(new Intervention.Last(new Intervention.When(6, null), Intervention.Whom.task(4)))).endsWith(": it is not ready, or runs last anyway.");
        assertThat(refused(new Intervention.Cancel(new Intervention.When(6, 3.5), Intervention.Whom.task(3)))).endsWith(": the loop did not wait until then.");
        assertThat(refused(new Intervention.Cancel(new Intervention.When(99, null), Intervention.Whom.task(3)))).matches(
                "What if: the program was over after turn \\d+, and what was to be done before turn 99 was never done\\.");
    }

    /** At some of its turns, everything that can be done to somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"actor.py", "bank_transfers.py", "barrier.py", "callbacks.py", "as_completed.py", "cancel_suppressed.py"})
    void all_before_is_as_it_was_and_the_hand_is_where_it_was_asked_for(String name) throws Exception {
        var program = new Program(name, Files.readString(Corpus.PROGRAMS.resolve(name)));
        Trace before = python.run(program).trace();
        var index = new TraceIndex(before);
        var kitchen = new Kitchen(before);
        int turns = index.steps().turns();
        List<Intervention> asked = new ArrayList<>();
        for (int turn = 2; turn < turns && asked.size() < 6; turn += Math.max(1, turns / 8)) {
            int at = index.steps().startOfTurn(turn);
            int deed = asked.size();
            for (int task : kitchen.at(at).unfinished().keySet()) {
                List<Deed> possible = Possible.deeds(Intervention.Whom.task(task), kitchen.at(at));
                if (asked.size() == deed && !possible.isEmpty()) {
                    asked.add(wished(possible.get(deed % possible.size()), turn, task));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(2);
        for (Intervention each : asked) {
            Trace after = run(program, List.of(each));
            int at = index.steps().startOfTurn(each.when().turn());
            assertThat(after.events().subList(0, at)).as("%s", each).isEqualTo(before.events().subList(0, at));
            assertThat(after.get(at)).as("%s", each).isInstanceOfSatisfying(TraceEvent.Intervened.class, done -> assertThat(done.intervention()).isEqualTo(each));
            assertThat(new Kitchen(after).at(after.size()).ended()).as("it can be told to the end").isNotNull();
            assertThat(story(after)).contains("What if? You");
        }
    }

    private static Intervention wished(Deed deed, int turn, int task) {
        var when = new Intervention.When(turn, null);
        var whom = Intervention.Whom.task(task);
        return switch (deed) {
            case CANCEL -> new Intervention.Cancel(when, whom);
            case RAISE -> new Intervention.Raise(when, whom, "RuntimeError('spilt')");
            case RING -> new Intervention.Ring(when, whom);
            case DELAY -> new Intervention.Delay(when, whom, 1);
            case GIVE -> new Intervention.Give(when, whom, "42");
            case LAST -> new Intervention.Last(when, whom);
            case PUT, TAKE, RELEASE, CLEAR, NOTIFY, ABORT -> throw new AssertionError(deed + " is done to no task");
        };
    }

    private static Trace with(String... texts) throws Exception {
        List<Intervention> done = new ArrayList<>();
        Trace trace = truth;
        for (String text : texts) {
            done.add(new WhatIf(trace).read(text));
            trace = run(PROGRAM, done);
        }
        return trace;
    }

    private static Trace run(Program program, List<Intervention> done) throws Exception {
        return python.run(program, RunOptions.of(new RunLimits(10_000, 1_000, 10_000, 100, 20_000)).with(done)).trace();
    }

    private static String refused(Intervention asked) throws Exception {
        return end(run(PROGRAM, List.of(asked)));
    }

    private static String end(Trace trace) {
        TraceEvent.Ended ended = (TraceEvent.Ended) trace.get(trace.size() - 1);
        assertThat(ended.outcome()).isEqualTo(EndOutcome.STOPPED);
        return String.valueOf(ended.message());
    }

    private static List<String> printed(Trace trace) {
        return trace.events().stream().filter(TraceEvent.Output.class::isInstance).map(e -> ((TraceEvent.Output) e).text().strip()).toList();
    }

    private static String story(Trace trace) {
        var story = new StringBuilder();
        Story.tell(trace, Wording.WORDS, line -> story.append(line).append('\n'));
        return story.toString();
    }

    private static TraceEvent.Turn turn(Trace trace, int number) {
        return (TraceEvent.Turn) trace.get(new TraceIndex(trace).steps().startOfTurn(number));
    }

    private static double tick(Trace trace, int number) {
        return ((TraceEvent.Tick) trace.get(new TraceIndex(trace).steps().startOfTick(number))).time();
    }
}
