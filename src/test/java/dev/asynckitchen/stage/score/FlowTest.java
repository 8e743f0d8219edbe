package dev.asynckitchen.stage.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.Axis;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long the film of a recording is. */
class FlowTest {
    private static final int TURNS = 3_000;
    private static final int HELD = 2_000; // The turn that is long.

    private static Score score(String clock) {
        List<TraceEvent> events = new ArrayList<>(List.of(new TraceEvent.LoopOpened(1)));
        for (int turn = 1; turn <= TURNS; turn++) {
            events.add(new TraceEvent.Scheduled(turn, "answer", null, null, Cause.CALL_SOON, null, Errand.CALLBACK, null));
            events.add(new TraceEvent.Tick(turn, turn * 1e-4, 0));
            events.add(new TraceEvent.Turn(turn, turn, "answer", null));
            events.add(new TraceEvent.TurnEnded(turn, turn == HELD ? 0.3 : 2e-5));
        }
        var header = TraceHeader.of(clock, "3.12", "CPython", new Program("x.py", ""));
        return new Score(new TraceIndex(new Trace(header, events)));
    }

    private static double lengthOfTurn(Score score, int turn) {
        for (int beat = 0; beat < score.size(); beat++) {
            if (score.beat(beat).turn() == turn) {
                return score.beat(beat).duration();
            }
        }
        throw new AssertionError(turn);
    }

    @Test
    void thousands_of_turns_go_by_as_a_flow_and_the_one_that_was_long_is_seen_as_ever() {
        Score recorded = score("real");
        Score looked = score("virtual");
        assertThat(recorded.size()).isEqualTo(looked.size());
        assertThat(recorded.duration()).isLessThan(looked.duration() / 10);
        assertThat(lengthOfTurn(recorded, HELD)).isCloseTo(lengthOfTurn(looked, HELD), within(1e-6));
        assertThat(lengthOfTurn(recorded, HELD - 1)).isBetween(0.009, 0.011);
        assertThat(lengthOfTurn(recorded, HELD + 1)).isBetween(0.1, lengthOfTurn(looked, HELD + 1));
    }

    @Test
    void where_the_clock_is_the_kitchens_every_turn_is_looked_at() {
        Score looked = score("virtual");
        assertThat(lengthOfTurn(looked, 5)).isCloseTo(lengthOfTurn(looked, TURNS), within(1e-6));
    }

    /** A tick that begins at {@code time} after a sleep of {@code waited}, with a turn of a microsecond. */
    private static void tick(List<TraceEvent> events, int tick, double time, double waited) {
        events.add(new TraceEvent.Tick(tick, time, waited));
        events.add(new TraceEvent.Scheduled(tick, "answer", null, null, Cause.CALL_SOON, null, Errand.CALLBACK, null));
        events.add(new TraceEvent.Turn(tick, tick, "answer", null));
        events.add(new TraceEvent.TurnEnded(tick, 1e-6));
    }

    private static Score withGaps(String clock) {
        List<TraceEvent> events = new ArrayList<>(List.of(new TraceEvent.LoopOpened(1)));
        tick(events, 1, 0, 0);
        tick(events, 2, 1, 1);
        tick(events, 3, 11_521, 11_520);
        tick(events, 4, 11_529, 8);
        return new Score(new TraceIndex(new Trace(TraceHeader.of(clock, "3.12", "CPython", new Program("x.py", "")), events)));
    }

    private static List<Double> leaps(Score score) {
        return IntStream.range(0, score.size()).mapToObj(score::beat).map(score::leap).filter(leap -> leap > 0).toList();
    }

    @Test
    void a_film_of_a_recording_leaps_over_long_waits_and_tells_which() {
        assertThat(leaps(withGaps("real"))).containsExactly(11_520.0, 8.0);
        assertThat(withGaps("real").duration()).isLessThan(10);
        assertThat(leaps(withGaps("virtual"))).isEmpty();
    }

    @Test
    void where_it_leaps_the_kitchen_says_so_in_both_wordings_and_nowhere_else() {
        var stage = new Stage(withGaps("real").index().trace());
        for (int beat = 0; beat < stage.score().size(); beat++) {
            Pose pose = stage.poseAt(new Playhead(beat, 0.5), null);
            boolean leaps = stage.score().leap(stage.score().beat(beat)) > 0;
            assertThat(pose.sprites().stream().anyMatch(sprite -> sprite.key().equals("leap"))).isEqualTo(leaps);
            assertThat(pose.caption().in(Wording.WORDS).contains("The film leaps")).isEqualTo(leaps);
            assertThat(pose.caption().in(Wording.TERMS).contains("Shortened here")).isEqualTo(leaps);
        }
    }

    @Test
    void the_timeline_is_torn_where_it_leaps_and_says_how_long_where_that_has_room_the_longest_first() {
        Score score = withGaps("real");
        var wide = new Axis(score, InView.all(score.duration()), 900, text -> 6 * text.length());
        assertThat(wide.gaps()).extracting(Axis.Gap::label).containsExactly("… 3 h 12 min", "… 8 s");
        assertThat(wide.gaps()).allSatisfy(gap -> assertThat(gap.to() - gap.from()).isGreaterThan(100));
        var narrow = new Axis(score, InView.all(score.duration()), 100, text -> 6 * text.length());
        assertThat(narrow.gaps()).hasSize(2).extracting(Axis.Gap::label).containsExactly("… 3 h 12 min", "");
        assertThat(narrow.ticks()).extracting(Axis.Mark::label).containsOnly("");
    }
}
