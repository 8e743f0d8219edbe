package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said between two turns: at a round's beginning, and when the porter comes back. */
class RoundCaptionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 | 1 | Round 1: 1 ticket on the rail. | Tick 1: 1 handle in _ready.",
        "0 | 0 | 2 | Round 1: 2 tickets on the rail. | Tick 1: 2 handles in _ready.",
        "0 | 0 | 300 | Round 1: 300 tickets on the rail. | Tick 1: 300 handles in _ready.",
        "2 | 1 | 0 | Nothing to cook for 2 s: the chef leans back until a timer rings. | _ready was empty: select() slept 2 s. 1 timer due.",
        "90 | 60 | 0 | Nothing to cook for 1 min 30 s: the chef leans back until 60 timers ring. | _ready was empty: select() slept 1 min 30 s. 60 timers due.",
        "0.5 | 0 | 0 | Nothing to cook for 0.5 s: the chef leans back until somebody knocks. | _ready was empty: select() slept 0.5 s. It was woken from outside."
    })
    void a_round_is_counted(double waited, int due, int hanging, String words, String terms) {
        TraceScript script = TraceScript.open();
        for (int i = 0; i < hanging; i++) {
            script.note("n");
        }
        for (int i = 0; i < due; i++) {
            script.add(new TraceEvent.Timer(1000 + i, waited, "ring", null, null));
        }
        int start = script.trace().size();
        script.tick(waited, waited);
        for (int i = 0; i < due; i++) {
            script.add(new TraceEvent.Due(1000 + i));
        }
        assertThat(new Narrator(script.trace()).round(start).headline()).isEqualTo(new Caption(words, terms));
    }

    @Test
    void a_pot_is_waited_for_by_its_dishes_name() {
        assertThat(idle(1)).isEqualTo("Nothing to cook for 2 s: the chef leans back until A's pot whistles.");
        assertThat(idle(2)).isEqualTo("Nothing to cook for 2 s: the chef leans back until the pots of A and B whistle.");
        assertThat(idle(20)).isEqualTo("Nothing to cook for 2 s: the chef leans back until the pots of A, B and 18 more whistle.");
    }

    /** The caption of the round before which so many dishes sleep, handles 1, 2 ... */
    private static String idle(int sleepers) {
        TraceScript script = TraceScript.open();
        for (int task = 1; task <= sleepers; task++) {
            script.add(new TraceEvent.TaskCreated(task, String.valueOf((char) ('A' + task - 1)), "cook", null, 3, null)).sleeps(task, 2);
        }
        int start = script.trace().size();
        script.tick(2, 2);
        for (int handle = 1; handle <= sleepers; handle++) {
            script.add(new TraceEvent.Due(handle));
        }
        return new Narrator(script.trace()).round(start).headline().words();
    }

    @Test
    void the_porter_knocks_between_two_turns() {
        TraceScript script = TraceScript.open().resource(1, new ResourceState.Executor("chop", 0, 1, true));
        assertThat(new Narrator(script.trace()).outside(1, 2).words()).matches("The porter is back with .+\\. He knocks\\.");
    }
}
