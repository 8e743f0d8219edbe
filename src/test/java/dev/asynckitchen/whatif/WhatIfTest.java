package dev.asynckitchen.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done to a program between two turns, and how people say it. */
class WhatIfTest {
    /** main orders a sleeper, a waiter for a bell, one for a plate, and one who is done; a timer of its own is set, and a note hangs. */
    private static final Trace TRACE = trace();

    private final WhatIf whatIf = new WhatIf(TRACE);

    private static Trace trace() {
        TraceScript script = TraceScript.open().order(1, "main");
        script.tick().turn(1, 1);
        script.order(2, "sleeper").order(3, "listener").order(4, "guest").order(5, "quick").order(6, "twin").order(7, "twin");
        script.add(new TraceEvent.Timer(90, 4, "Event.set", 1, 1)).waits(1, "gather").over(); // Turn 1.
        script.tick();
        script.turn(2, 2).sleeps(2, 2).over(); // Turn 2.
        script.turn(3, 3).waits(3, new Awaited(Awaited.Kind.EVENT, 1, "Event", null)).over();
        script.turn(4, 4).waits(4, new Awaited(Awaited.Kind.FUTURE, 2, "future", null)).over();
        script.turn(5, 5).done(5, Outcome.RESULT, "None").note("tell").note("gather.<locals>._done_callback", Errand.GATHER, 5).over();
        script.turn(6, 6).waits(6, "lock").over();
        script.turn(7, 7).waits(7, "lock").over();
        int note = script.handle() - 1;
        script.tick().turn(note, "tell").over(); // Turn 8.
        script.turn(note + 1, "gather.<locals>._done_callback").over();
        script.tick(2, 2).add(new TraceEvent.Due(8)).turn(8, "_set_result_unless_cancelled").over(); // Turn 10, at 2 s.
        return script.ended().trace();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cancel sleeper at turn 4", "cancel sleeper after turn 9", "cancel main at turn 8", "cancel note 9 at turn 8", "cancel timer 90 at turn 8",
        "raise ValueError('no in it') in guest at turn 6", "raise KeyError in quick at turn 3",
        "ring sleeper at turn 4", "ring sleeper at 1.5 s", "ring listener at turn 4", "ring guest at turn 6", "ring timer 90 at turn 8",
        "delay sleeper by 2 s at turn 4", "delay timer 90 by 0.5 s at 1 s",
        "give 42 to guest at turn 6", "give {'a': 'to b'} to guest at turn 6",
        "last listener at turn 2", "last note 9 at turn 8",
        "cancel #6 at turn 8"
    })
    void what_is_read_is_said_in_the_same_words(String text) throws NotPossible {
        assertThat(whatIf.said(whatIf.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ring sleep of sleeper at turn 4 | ring sleeper at turn 4
            ring event of listener before turn 4 | ring listener at turn 4
            give 42 to future of guest at turn 6 | give 42 to guest at turn 6
            Delay sleep of sleeper by 2 seconds at turn 4 | delay sleeper by 2 s at turn 4
            cancel timer Event.set at turn 8 | cancel timer 90 at turn 8
            cancel note tell at turn 8 | cancel note 9 at turn 8
            cancel sleeper at tick 3 | cancel sleeper at turn 8
            cancel sleeper after turn 3 | cancel sleeper at turn 4
            cancel sleeper at 0 s | cancel sleeper at turn 1
            """)
    void it_may_be_said_in_other_words(String text, String said) throws NotPossible {
        assertThat(read(text)).isEqualTo(said);
    }

    /** Before turn 1 there is no such task; the sentence says so. */
    private String read(String text) {
        try {
            return whatIf.said(whatIf.read(text));
        } catch (NotPossible e) {
            assertThat(e).hasMessage("\"cancel sleeper\" cannot be done at turn 1: there is no such task yet.");
            return "cancel sleeper at turn 1";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            cancel sleeper at turn 11 | There is no turn 11; the last one is 10.
            cancel sleeper at turn 0 | There is no turn 0; the last one is 10.
            cancel sleeper at tick 9 | There is no tick 9 with a turn in it or after it; the last tick is 4.
            cancel sleeper at 9 s | No turn begins at 9 s or later; the last one ends at 2 s.
            cancel quick at turn 8 | "cancel quick" cannot be done at turn 8: it is done.
            cancel quick at turn 1 | "cancel quick" cannot be done at turn 1: there is no such task yet.
            cancel nobody at turn 3 | No task is called "nobody"; there are guest, listener, main, quick, sleeper, twin.
            cancel twin at turn 8 | 2 are called "twin": say which one, by its number (#6, #7).
            ring main at turn 8 | "ring main" cannot be done at turn 8: it neither sleeps nor waits for an event or a future of the program.
            ring sleeper at turn 10 | "ring sleeper" cannot be done at turn 10: its sleep is over.
            delay listener by 2 s at turn 8 | "delay listener" cannot be done at turn 8: it does not sleep.
            delay sleeper by 0 s at turn 8 | "0" is no number of seconds above zero.
            give 42 to listener at turn 8 | "give listener" cannot be done at turn 8: it does not wait for a future of the program.
            last sleeper at turn 8 | "last sleeper" cannot be done at turn 8: it is not ready to run.
            last #7 at turn 3 | "last #7" cannot be done at turn 3: it runs last anyway.
            cancel note 10 at turn 8 | "cancel note 10" cannot be done at turn 8: it is asyncio's own.
            ring note 9 at turn 8 | "ring note 9" cannot be done at turn 8: it is no timer.
            raise KeyError in note 9 at turn 8 | "raise note 9" cannot be done at turn 8: it is no task.
            cancel note 9 at turn 2 | "cancel handle 9" cannot be done at turn 2: no such handle is ready, and no such timer is set.
            cancel note nobody at turn 8 | There is no "note nobody" at that moment.
            """)
    void what_cannot_be_done_is_told_in_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> whatIf.read(text)).isInstanceOf(NotPossible.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cancel", "cancel sleeper", "cancel sleeper at noon", "boil sleeper at turn 3", "raise in x at turn 3", "give 42 at turn 3"})
    void what_cannot_be_read_is_told_with_examples(String text) {
        assertThatThrownBy(() -> whatIf.read(text)).hasMessageStartingWith("\"" + text + "\" is nothing that can be done: ");
    }

    @Test
    void what_is_possible_depends_on_what_somebody_waits_for() {
        assertThat(at(4, Intervention.Whom.task(2))).containsExactly(Deed.CANCEL, Deed.RAISE, Deed.RING, Deed.DELAY);
        assertThat(at(8, Intervention.Whom.task(3))).containsExactly(Deed.CANCEL, Deed.RAISE, Deed.RING);
        assertThat(at(8, Intervention.Whom.task(4))).containsExactly(Deed.CANCEL, Deed.RAISE, Deed.RING, Deed.GIVE);
        assertThat(at(2, Intervention.Whom.task(3))).containsExactly(Deed.CANCEL, Deed.RAISE, Deed.LAST);
        assertThat(at(8, Intervention.Whom.task(5))).isEmpty();
        assertThat(at(8, Intervention.Whom.handle(9))).containsExactly(Deed.CANCEL, Deed.LAST);
        assertThat(at(8, Intervention.Whom.handle(90))).containsExactly(Deed.CANCEL, Deed.RING, Deed.DELAY);
    }

    private static List<Deed> at(int turn, Intervention.Whom whom) {
        return Possible.deeds(whom, new Kitchen(TRACE).at(new TraceIndex(TRACE).steps().startOfTurn(turn)));
    }

    @Test
    void now_is_before_the_next_turn_or_within_the_wait_for_it() {
        var index = new TraceIndex(TRACE);
        int wait = index.steps().startOfTick(4);
        assertThat(Between.at(wait, 0, index)).map(Between::when).contains(new Intervention.When(10, 0.0));
        assertThat(Between.at(wait, 1.23456, index)).map(Between::when).contains(new Intervention.When(10, 1.2));
        assertThat(Between.at(wait, 0.05678, index)).map(Between::when).contains(new Intervention.When(10, 0.056));
        assertThat(Between.at(wait, 2, index)).map(Between::when).contains(new Intervention.When(10, null));
        assertThat(Between.at(index.steps().startOfTurn(3), 0, index)).map(Between::when).contains(new Intervention.When(3, null));
        assertThat(Between.at(TRACE.size() - 1, 2, index)).isEmpty();
    }
}
