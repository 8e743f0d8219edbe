package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is rare, and was once told as what is usual. */
class RareCaseStoryTest {
    private static final Source LOCK = new Source(Awaited.Kind.LOCK, 7);

    /** Tasks 1, 2 and 3, of which each has had a turn; the last is 3's. */
    private static TraceScript three(String kind, int thing) {
        var on = new Awaited(Awaited.Kind.of(kind), thing, null, null);
        return TraceScript.open().order(1, "A").order(2, "B").order(3, "C").tick()
                .turn(1, 1).over().turn(2, 2).waits(2, on).over().turn(3, 3).waits(3, on);
    }

    @Test
    void a_bell_that_is_rung_and_silenced_at_once_was_rung() {
        TraceScript script = three("event", 7).resource(7, new ResourceState.Event(false, List.of(2, 3))).over()
                .ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(4, 1)
                .ready("Task.__wakeup", 2, Cause.FUTURE_DONE, new Source(Awaited.Kind.EVENT, 7)).resource(7, new ResourceState.Event(false, List.of()));
        assertThat(script.told()).isEqualTo(new Caption("The chef goes on with A. It rings the bell and silences it.", "A goes on and sets and clears Event."));
    }

    @Test
    void whom_a_turn_stamps_before_it_orders_others_is_told_first() {
        TraceScript script = TraceScript.open().order(1, "main").order(2, "A").tick().turn(1, 1).add(new TraceEvent.CancelRequested(2, 1, null)).order(3, "B");
        assertThat(script.told().words()).contains("It stamps A, orders B");
        assertThat(script.told().terms()).contains("cancels A, creates B");
    }

    @Test
    void a_tray_that_one_child_ended_was_not_done_with_the_last_one_because_the_others_are_done_since() {
        TraceScript script = TraceScript.open().order(1, "main").order(2, "A").order(3, "B").tick()
                .turn(1, 1).resource(7, new ResourceState.Gather(1, List.of(2, 3), false)).waits(1, new Awaited(Awaited.Kind.GATHER, 7, null, null)).over()
                .turn(2, 2).done(2, Outcome.CANCELLED, null).ready("gather.<locals>._done_callback", null, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, 2)).over()
                .tick().turn(4, "gather.<locals>._done_callback").ready("Task.__wakeup", 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.GATHER, 7))
                .resource(7, new ResourceState.Gather(1, List.of(2, 3), true)).over()
                .turn(3, 3).done(3, Outcome.RESULT, null).over().tick().turn(5, 1);
        assertThat(script.why().words()).isEqualTo("A dish on main's tray went into the bin in turn 3, and that is heard of at once.");
    }

    @Test
    void who_comes_to_a_table_that_others_still_leave_waits_for_it_to_be_cleared_though_it_is_full_again_since() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").order(3, "C").tick().turn(1, 1).over()
                .turn(2, 2).resource(7, new ResourceState.Barrier(2, List.of(), "draining")).over()
                .turn(3, 3).waits(3, new Awaited(Awaited.Kind.BARRIER, 7, null, null)).resource(7, new ResourceState.Barrier(2, List.of(3), "draining"));
        assertThat(script.told().words()).contains("It waits for the table to be cleared");
        script.over().ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(4, 1).ready("Task.__wakeup", 3, Cause.FUTURE_DONE, new Source(Awaited.Kind.BARRIER, 7))
                .resource(7, new ResourceState.Barrier(2, List.of(), "filling")).over()
                .ready("Task.__step", 1, Cause.YIELDED, null).turn(6, 1).resource(7, new ResourceState.Barrier(2, List.of(), "draining")).over().tick().turn(5, 3);
        assertThat(script.why().words()).isEqualTo("The table was cleared in turn 4 (A), and C was waiting to sit down.");
    }

    @Test
    void a_table_that_is_reset_is_called_off_and_not_complete() {
        TraceScript script = three("barrier", 7).resource(7, new ResourceState.Barrier(3, List.of(2, 3), "filling")).over()
                .ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(4, 1)
                .ready("Task.__wakeup", 2, Cause.FUTURE_DONE, new Source(Awaited.Kind.BARRIER, 7))
                .resource(7, new ResourceState.Barrier(3, List.of(), "resetting"));
        assertThat(script.told()).isEqualTo(new Caption("The chef goes on with A. It calls the table off.", "A goes on and resets Barrier."));
        assertThat(script.over().tick().turn(5, 2).why().words()).isEqualTo("The table was called off in turn 4 (A), and B was waiting at it.");
    }

    @Test
    void who_is_called_in_anothers_place_is_told_in_whose() {
        TraceScript script = three("lock", 7).resource(7, new ResourceState.Lock(1, List.of(2, 3))).over()
                .ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(4, 1).ready("Task.__wakeup", 2, Cause.FUTURE_DONE, LOCK)
                .add(new TraceEvent.CancelRequested(2, 4, null)).resource(7, new ResourceState.Lock(null, List.of(3))).over()
                .tick().turn(5, 2);
        assertThat(script.why()).isEqualTo(new Caption("B's ticket hung on the rail already when it was stamped in turn 4 (A): now it hears of it.",
                "Task.cancel() in turn 4 (A) found B in _ready: CancelledError is thrown into it now."));
        script.ready("Task.__wakeup", 3, Cause.FUTURE_DONE, LOCK).done(2, Outcome.CANCELLED, null).resource(7, new ResourceState.Lock(null, List.of())).over().tick().turn(6, 3);
        assertThat(script.why()).isEqualTo(new Caption(
                "B was called to the knife, but heard of its stamp in turn 5: C, next in line, was called in its place.",
                "B, which was woken for Lock, was cancelled in turn 5: it woke C, the next that waits there."));
    }

    @Test
    void a_knife_that_is_taken_and_given_back_in_one_turn_is_told() {
        TraceScript script = three("lock", 7).resource(7, new ResourceState.Lock(null, List.of(3))).over()
                .ready("Task.__wakeup", 2, Cause.FUTURE_DONE, LOCK).tick().turn(4, 2)
                .ready("Task.__wakeup", 3, Cause.FUTURE_DONE, LOCK).resource(7, new ResourceState.Lock(null, List.of()));
        assertThat(script.told().words()).isEqualTo("The chef goes on with B. It takes the knife and gives it back.");
        assertThat(script.over().tick().turn(5, 3).why().words()).isEqualTo("The knife came free in turn 4 (B), and C was first in line.");
    }

    @Test
    void an_oven_is_handed_on_to_who_waits_for_it() {
        var waiting = new ResourceState.Semaphore(1, 0, List.of(), List.of(3));
        TraceScript script = three("semaphore", 7).resource(7, waiting).over().ready("Task.__wakeup", 2, Cause.FUTURE_DONE, new Source(Awaited.Kind.SEMAPHORE, 7))
                .tick().turn(4, 2).ready("Task.__wakeup", 3, Cause.FUTURE_DONE, new Source(Awaited.Kind.SEMAPHORE, 7))
                .resource(7, new ResourceState.Semaphore(1, 0, List.of(), List.of()));
        assertThat(script.told().words()).isEqualTo("The chef goes on with B. It takes one of the ovens and frees it.");
    }

    @Test
    void who_only_shares_what_was_cancelled_was_not_stamped() {
        TraceScript script = three("future", 7).resource(7, new ResourceState.Future(false, null, null, List.of(2, 3))).over()
                .ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(4, 1).add(new TraceEvent.CancelRequested(2, 4, null))
                .ready("Task.__wakeup", 2, Cause.CANCEL, new Source(Awaited.Kind.FUTURE, 7)).ready("Task.__wakeup", 3, Cause.CANCEL, new Source(Awaited.Kind.FUTURE, 7))
                .resource(7, new ResourceState.Future(true, Outcome.CANCELLED, null, List.of())).over().tick();
        assertThat(script.turn(5, 2).why().words()).isEqualTo("B was stamped in turn 4 (A): now it hears of it.");
        assertThat(script.over().turn(6, 3).why().words()).isEqualTo("The plate that C was waiting for was taken away in turn 4 (A).");
    }

    @Test
    void a_stamp_that_was_heard_of_makes_the_next_one_no_second_one() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").tick().turn(2, 2).sleeps(2, 5).over()
                .turn(1, 1).add(new TraceEvent.CancelRequested(2, 2, null)).ready("Task.__wakeup", 2, Cause.CANCEL, new Source(Awaited.Kind.SLEEP, null)).over().tick()
                .turn(4, 2).sleeps(2, 6).over().ready("Task.__step", 1, Cause.YIELDED, null).tick();
        int turn = script.trace().size();
        script.turn(6, 1).add(new TraceEvent.CancelRequested(2, 4, null));
        assertThat(new Narrator(script.trace()).told(turn).more()).isEmpty();
        script.add(new TraceEvent.CancelRequested(2, 4, null));
        assertThat(new Narrator(script.trace()).told(turn).more()).extracting(Caption::words).containsExactly("A second stamp makes no difference to B.");
    }

    @Test
    void of_two_egg_timers_that_were_set_to_one_time_it_is_said_which_rings() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1);
        for (int timeout = 1; timeout <= 2; timeout++) {
            script.add(new TraceEvent.Timer(90 + timeout, 1, "Timeout._on_timeout", 1, 1, Errand.TIMEOUT, timeout))
                    .resource(timeout, new ResourceState.Timeout(1, 1.0, "active"));
        }
        script.sleeps(1, 5).over().tick(1, 1);
        int turn = script.trace().size();
        script.turn(92, "Timeout._on_timeout").add(new TraceEvent.CancelRequested(1, 2, null));
        assertThat(new Narrator(script.trace()).told(turn).more()).extracting(Caption::words)
                .containsExactly("A has 2 egg timers: the innermost, set to 1 s, rings.");
    }

    @Test
    void not_everything_is_served_where_a_dish_was_left() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").tick().turn(1, 1).done(1, Outcome.RESULT, "1").over()
                .turn(2, 2).sleeps(2, 9).over().add(new TraceEvent.Ended(EndOutcome.OK, null, null));
        assertThat(new Narrator(script.trace()).end().told())
                .isEqualTo(new Caption("The program is over: 1 dish was left as it was.", "The program has ended: 1 task was never done."));
    }

    @Test
    void chores_are_tasks_and_no_dishes() {
        TraceScript script = TraceScript.open().order(1, "A").add(new TraceEvent.TaskCreated(2, "Task-2", "BaseEventLoop.shutdown_asyncgens", null, null, null)).tick();
        Summary sum = Summary.of(script.trace());
        assertThat(sum.sentence(Wording.WORDS)).contains("1 dish.");
        assertThat(sum.sentence(Wording.TERMS)).contains("2 tasks.");
    }

    @Test
    void a_time_that_is_no_number_is_not_told_as_one() {
        assertThat(List.of(Phrases.clock(Double.NaN), Phrases.seconds(Double.POSITIVE_INFINITY), Phrases.clock(Double.NEGATIVE_INFINITY)))
                .containsExactly("nan", "inf", "-inf");
    }

    @Test
    void a_function_is_told_without_those_that_it_was_defined_in() {
        assertThat(List.of(Phrases.function("main.<locals>.read"), Phrases.function("Server.handle"), Phrases.function("main")))
                .containsExactly("read", "Server.handle", "main");
    }
}
