package dev.asynckitchen.stage.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
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
}
