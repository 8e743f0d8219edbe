package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.TraceEvent;
import org.junit.jupiter.api.Test;

class WakeningTest {
    private final Score score = new Score(new TraceIndex(SyntheticTrace.of(3, 300, 8)));

    @Test
    void what_wakes_a_turn_is_an_earlier_turn_in_which_its_handle_was_made() {
        int found = 0;
        for (int beat = 0; beat < score.size(); beat++) {
            Wakening wakening = Wakening.of(score, beat).orElse(null);
            if (wakening != null) {
                found++;
                assertThat(wakening.woken()).isEqualTo(beat);
                assertThat(wakening.by()).isLessThan(beat);
                assertThat(score.beat(wakening.by()).kind()).isEqualTo(Beat.Kind.TURN);
                int handle = ((TraceEvent.Turn) score.index().trace().get(score.beat(beat).firstEvent())).handle();
                assertThat(score.index().ledger().scheduledBy(handle)).isEqualTo(score.beat(wakening.by()).turn());
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void a_tick_is_woken_by_nobody_nor_is_the_turn_of_a_task_that_was_made_outside_of_any() {
        for (int beat = 0; score.beat(beat).turn() < 8; beat++) {
            assertThat(Wakening.of(score, beat)).isEmpty();
        }
    }
}
