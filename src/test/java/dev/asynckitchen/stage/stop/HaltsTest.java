package dev.asynckitchen.stage.stop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaltsTest {
    private static final Stage GATHER = new Stage(Lessons.find("gather").orElseThrow().trace());

    /** Two tasks in which all can happen that one can stop at; line 5 was asked {@code n > 1}. */
    private static final Stage TWO = new Stage(new Trace(
            TraceHeader.of("virtual", "3.12.8", "by hand", new Program("two.py", "")).asking(Map.of(5, "n > 1", 6, "nobody")), List.of(
                    new TraceEvent.Line(1, "<module>", null),
                    new TraceEvent.LoopOpened(1),
                    new TraceEvent.TaskCreated(1, "worker-1", "work", null, null, null),
                    new TraceEvent.Scheduled(1, "step", 1, null, Cause.CALL_SOON, null),
                    new TraceEvent.TaskCreated(2, "worker-2", "work", null, null, null),
                    new TraceEvent.Scheduled(2, "step", 2, null, Cause.CALL_SOON, null),
                    new TraceEvent.Tick(1, 0, 0),
                    new TraceEvent.Turn(1, 1, "step", 1),
                    new TraceEvent.Line(5, "work", 1, false, null, null),
                    new TraceEvent.Line(6, "work", 1, true, "NameError: name 'nobody' is not defined", null),
                    new TraceEvent.Blocked(0.5, "time.sleep", 6, 1),
                    new TraceEvent.Output("stdout", "begun\n"),
                    new TraceEvent.CancelRequested(2, 1, null),
                    new TraceEvent.TaskWaiting(1, new Awaited(Awaited.Kind.YIELD, null, null, null), List.of()),
                    new TraceEvent.TurnEnded(1, 0.5),
                    new TraceEvent.Turn(2, 2, "step", 2),
                    new TraceEvent.Line(5, "work", 2, true, null, null),
                    new TraceEvent.Warning("never-awaited", "nobody awaited it", 5, 2),
                    new TraceEvent.TaskDone(2, Outcome.EXCEPTION, "ValueError('no')"),
                    new TraceEvent.TurnEnded(2, 0),
                    new TraceEvent.LoopClosed(1),
                    new TraceEvent.Ended(EndOutcome.EXCEPTION, "ValueError: no", 9))));

    @Test
    void a_breakpoint_is_met_each_time_its_line_is_about_to_run() {
        Stops stops = Stops.NONE.toggled(7);
        List<Halt> all = all(GATHER, stops);

        assertThat(all).isNotEmpty().hasSize((int) GATHER.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Line line && line.line() == 7).count());
        assertThat(all).allSatisfy(halt -> {
            Situation there = Situation.at(halt.at(), GATHER.score(), GATHER.kitchen(), null);
            assertThat(there.running()).isEqualTo(7);
            assertThat(there.position()).isGreaterThan(halt.position());
        });
    }

    @Test
    void a_breakpoint_that_is_off_is_passed() {
        assertThat(all(GATHER, Stops.NONE.with(Breakpoint.at(7).heeded(false)))).isEmpty();
    }

    @Test
    void a_condition_is_heeded_where_the_program_was_asked_just_that() {
        assertThat(all(TWO, Stops.NONE.with(new Breakpoint(5, "n > 1", true)))).extracting(Halt::event)
                .singleElement().isEqualTo(TWO.trace().get(16));
        assertThat(all(TWO, Stops.NONE.with(new Breakpoint(5, "n > 2", true)))).isEmpty();
        assertThat(all(TWO, Stops.NONE.toggled(5))).hasSize(2);
    }

    @Test
    void the_turns_of_a_task_are_stopped_at_before_they_begin() {
        Halt halt = all(TWO, Stops.NONE.turnsOf("worker-2", true)).getFirst();

        assertThat(halt.event()).isEqualTo(TWO.trace().get(15));
        assertThat(Situation.at(halt.at(), TWO.score(), TWO.kitchen(), null).position()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EXCEPTION|Stopped: worker-2 fails: ValueError('no'); Stopped: the program fails: ValueError: no",
        "CANCEL|Stopped: worker-2 is asked to cancel",
        "BLOCK|Stopped: time.sleep holds the loop for 0.5 s",
        "OUTPUT|Stopped: it prints begun",
        "WARNING|Stopped: Python warns: nobody awaited it",
    })
    void what_is_stopped_at_is_said_in_one_sentence(Occasion occasion, String told) {
        assertThat(all(TWO, Stops.NONE.at(occasion, true))).extracting(halt -> halt.told(TWO.narrator()))
                .containsExactly(told.split("; "));
    }

    @Test
    void a_line_says_what_was_asked_there_and_what_came_of_it() {
        Stops stops = Stops.NONE.toggled(1).with(new Breakpoint(5, "n > 1", true)).with(new Breakpoint(6, "nobody", true));

        assertThat(all(TWO, stops)).extracting(halt -> halt.told(TWO.narrator())).containsExactly(
                "Stopped: line 1 begins",
                "Stopped: line 6 begins; its condition nobody fails: NameError: name 'nobody' is not defined",
                "Stopped: line 5 begins, and n > 1");
    }

    @Test
    void who_has_more_patience_stops_at_longer_blocks_only() {
        assertThat(all(TWO, Stops.NONE.at(Occasion.BLOCK, true).patient(0.5))).hasSize(1);
        assertThat(all(TWO, Stops.NONE.at(Occasion.BLOCK, true).patient(0.51))).isEmpty();
    }

    @Test
    void the_way_back_leads_over_the_same_places() {
        Stops stops = new Stops(List.of(Breakpoint.at(7), Breakpoint.at(8)), EnumSet.allOf(Occasion.class), 0, Set.of("A", "B"));
        List<Halt> back = new ArrayList<>();
        var halts = new Halts(GATHER, stops);
        Optional<Halt> last = halts.lastBefore(end(GATHER));
        while (last.isPresent()) {
            back.addFirst(last.get());
            last = halts.lastBefore(last.get().at());
        }

        List<Halt> there = all(GATHER, stops);
        assertThat(there).hasSizeGreaterThan(8);
        assertThat(back).isEqualTo(there.stream().filter(halt -> halt.at().compareTo(end(GATHER)) < 0).toList());
    }

    @Test
    void a_motion_that_ends_where_a_turn_begins_stops_there_and_not_once_more() {
        var halts = new Halts(TWO, Stops.NONE.turnsOf("worker-2", true));
        int turn = TWO.score().beatOfEvent(15);
        var before = new Playhead(turn - 1, 1);

        assertThat(halts.first(Playhead.START, before)).map(Halt::at).contains(new Playhead(turn, 0));
        assertThat(halts.first(before, end(TWO))).isEmpty();
    }

    private static List<Halt> all(Stage stage, Stops stops) {
        var halts = new Halts(stage, stops);
        List<Halt> all = new ArrayList<>();
        Optional<Halt> next = halts.first(Playhead.START, end(stage));
        while (next.isPresent()) {
            all.add(next.get());
            next = halts.first(next.get().at(), end(stage));
        }
        return all;
    }

    private static Playhead end(Stage stage) {
        return new Playhead(stage.score().size() - 1, 1);
    }
}
