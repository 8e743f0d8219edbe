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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a turn, and why it was this one, in both wordings. */
class NarratorTest {

    /** Task 1, called A, at its first turn. */
    private static TraceScript cooking() {
        return TraceScript.open().order(1, "A").tick().turn(1, 1);
    }

    private static void says(Caption caption, String words, String terms) {
        assertThat(caption).isEqualTo(new Caption(words, terms));
    }

    @Test
    void a_dish_is_started_once_and_then_gone_on_with() {
        says(cooking().sleeps(1, 1.5).over().told(),
                "The chef starts A. It goes on the stove until 1.5 s on the clock.", "A starts; it awaits sleep(), due at 1.5 s.");
        says(cooking().over().ready("Task.__step", 1, Cause.YIELDED, null).tick().turn(2, 1).done(1, Outcome.RESULT, "'soup'").over().told(),
                "The chef goes on with A. It is served: 'soup'.", "A goes on; it returns 'soup'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "yield | gives way: its ticket goes to the end of the rail | it yields, back to the end of _ready",
        "gather | waits for its tray to be full | it awaits gather()",
        "wait | waits for dishes on its tray | it awaits wait()",
        "as-completed | waits at the belt for whatever comes next | it awaits the next of as_completed()",
        "task-group | waits for its roped tray | it awaits the end of its TaskGroup",
        "lock | queues for the knife | it awaits Lock.acquire()",
        "semaphore | queues for an oven | it awaits Semaphore.acquire()",
        "event | listens for the bell | it awaits Event.wait()",
        "condition | listens to the intercom | it awaits Condition.wait()",
        "queue-get | waits at the empty pass | it awaits Queue.get()",
        "queue-put | waits at the full pass | it awaits Queue.put()",
        "queue-join | waits until the pass is worked off | it awaits Queue.join()",
        "barrier | waits at the table for the others | it awaits Barrier.wait()",
        "shield | waits for what is under the glass dome | it awaits shield()",
        "future | waits for a plate that somebody else fills | it awaits a Future",
        "something-new | waits for something that this kitchen does not know | it awaits something that this version does not know"
    })
    void what_a_dish_waits_for_is_named(String kind, String words, String terms) {
        says(cooking().waits(1, kind).over().told(), "The chef starts A. It " + words + ".", "A starts; " + terms + ".");
    }

    @Test
    void a_dish_tied_to_another_names_it() {
        says(TraceScript.open().order(1, "A").order(2, "B").tick().turn(1, 1).waits(1, new Awaited(Awaited.Kind.TASK, 2, null, null)).over().told(),
                "The chef starts A. It is put on the shelf, tied to B.", "A starts; it awaits the task B.");
    }

    @Test
    void the_porter_is_back_when_that_is_known() {
        says(cooking().waits(1, new Awaited(Awaited.Kind.EXECUTOR, 1, "fetch", 2.0)).over().told(),
                "The chef starts A. It waits for the porter, who is back at 2 s.", "A starts; it awaits run_in_executor(fetch).");
        says(cooking().waits(1, new Awaited(Awaited.Kind.EXECUTOR, 1, "fetch", null)).over().told(),
                "The chef starts A. It waits for the porter.", "A starts; it awaits run_in_executor(fetch).");
    }

    @Test
    void a_dish_ends_served_burnt_or_in_the_bin() {
        says(cooking().done(1, Outcome.RESULT, "None").over().told(), "The chef starts A. It is served.", "A starts; it returns.");
        says(cooking().done(1, Outcome.EXCEPTION, "ValueError('salt')").over().told(),
                "The chef starts A. It burns: ValueError('salt').", "A starts; it raises ValueError('salt').");
        says(cooking().done(1, Outcome.CANCELLED, null).over().told(), "The chef starts A. It is scraped into the bin.", "A starts; it ends cancelled.");
    }

    @Test
    void a_long_value_is_shortened() {
        assertThat(cooking().done(1, Outcome.RESULT, "'" + "x".repeat(200) + "'").over().told().words()).hasSizeLessThan(80).contains("…");
    }

    @Test
    void orders_are_listed_up_to_four_and_counted_beyond() {
        assertThat(ordering(1).told().words()).isEqualTo("The chef starts A. It orders B1, then waits for its tray to be full.");
        assertThat(ordering(2).told().words()).isEqualTo("The chef starts A. It orders B1 and B2, then waits for its tray to be full.");
        assertThat(ordering(4).told().words()).isEqualTo("The chef starts A. It orders B1, B2, B3 and B4, then waits for its tray to be full.");
        assertThat(ordering(300).told().words()).isEqualTo("The chef starts A. It orders B1, B2 and 298 more, then waits for its tray to be full.");
        assertThat(ordering(300).told().terms()).isEqualTo("A starts and creates B1, B2 and 298 more, then it awaits gather().");
    }

    private static TraceScript ordering(int number) {
        TraceScript script = cooking();
        for (int i = 1; i <= number; i++) {
            script.order(i + 1, "B" + i);
        }
        return script.waits(1, "gather").over();
    }

    @Test
    void a_stamp_is_told_where_it_is_given() {
        says(TraceScript.open().order(1, "A").order(2, "B").tick().turn(1, 1).add(new TraceEvent.CancelRequested(2, 1, null)).sleeps(1, 1).over().told(),
                "The chef starts A. It stamps B, then goes on the stove until 1 s on the clock.",
                "A starts and cancels B, then it awaits sleep(), due at 1 s.");
    }

    @Test
    void a_call_that_holds_the_chef_is_what_the_turn_is_about() {
        says(cooking().add(new TraceEvent.Blocked(2, "time.sleep", 4, 1)).done(1, Outcome.RESULT, "None").over().told(),
                "For 2 s the chef stares into A's pot and can do nothing else. It is served.", "A holds the thread for 2 s; it returns.");
        says(cooking().add(new TraceEvent.Blocked(1.5, "kitchen.work", 4, 1)).waits(1, "yield").over().told(),
                "The chef works on A for 1.5 s. It gives way: its ticket goes to the end of the rail.",
                "A works for 1.5 s without giving control back; it yields, back to the end of _ready.");
    }

    @Test
    void a_turn_that_is_not_over_yet_is_told_as_far_as_it_went() {
        says(cooking().told(), "The chef starts A.", "A starts.");
    }

    @Test
    void a_whistling_pot_hangs_its_dish_on_the_rail() {
        TraceScript script = cooking().sleeps(1, 1).over().tick(1, 1).add(new TraceEvent.Due(2)).turn(2, "_set_result_unless_cancelled");
        says(script.told(), "A's pot whistles, but nobody waits for it.", "The sleep's future is already done.");
        says(script.why(), "A's pot was set to 1 s on the clock, and its timer has run down.",
                "The TimerHandle of A's sleep() was due at 1 s: _run_once moved it from _scheduled to _ready.");
        script.ready("Task.__wakeup", 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.SLEEP, null)).over();
        says(script.told(), "A's pot whistles: its time is up. The chef hangs A on the rail.", "sleep()'s timer sets its future's result. A joins _ready.");
        script.tick(1, 0).turn(3, 1);
        says(script.why(), "A's pot whistled in turn 2: its ticket went back to the rail.",
                "A: the future it waits for was done in turn 2, and its callbacks were put on _ready.");
    }

    @Test
    void a_new_dish_is_cooked_because_it_was_ordered() {
        says(cooking().why(), "A is a new dish: its ticket was clipped to the rail, and now it is leftmost.",
                "create_task() put A's first step on _ready. The queue is first in, first out.");
        says(cooking().order(2, "B").over().tick().turn(2, 2).why(),
                "B is a new dish: its ticket was clipped to the rail in turn 1 (A), and now it is leftmost.",
                "create_task() put B's first step on _ready in turn 1 (A). The queue is first in, first out.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gather | A's tray was full in turn 1.",
        "lock | The knife came free in turn 1, and A was first in line.",
        "semaphore | An oven door came free in turn 1, and A was first in line.",
        "event | The bell rang in turn 1, and A was listening for it.",
        "condition | The intercom called A in turn 1.",
        "queue-get | Something was put on the pass in turn 1, and A was waiting for it.",
        "queue-put | A place on the pass came free in turn 1, and A was waiting for one.",
        "queue-join | Everything from the pass was done in turn 1, and A was waiting for that.",
        "barrier | The table was complete in turn 1, and A may go on.",
        "executor | The porter came back in turn 1 with what A was waiting for.",
        "task-group | The last dish was off A's roped tray in turn 1.",
        "wait | A dish that A was waiting for was done in turn 1.",
        "shield | The dish under the glass dome was done in turn 1.",
        "future | The plate that A was waiting for was filled in turn 1."
    })
    void why_a_waiting_dish_goes_on(String kind, String words) {
        TraceScript script = cooking().ready("Task.__wakeup", 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.of(kind), 7)).over().tick().turn(2, 1);
        says(script.why(), words, "A: the future it waits for was done in turn 1, and its callbacks were put on _ready.");
    }

    @Test
    void why_a_dish_tied_to_another_goes_on() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").tick().turn(2, 2)
                .ready("Task.__wakeup", 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, 2)).over().tick();
        says(script.turn(3, 1).why(), "A was tied to B, and B was finished in turn 1.",
                "A awaits B, which was done in turn 1: __wakeup, one of its done callbacks, was put on _ready.");
        script.over().ready("done", null, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, 2)).tick().turn(4, "done");
        says(script.why(), "B was finished in turn 2 (A), and this note was left for that.",
                "B was done in turn 2 (A): add_done_callback() had asked for this call.");
    }

    @Test
    void why_the_rest_goes_on() {
        says(cooking().ready("Task.__step", 1, Cause.YIELDED, null).over().tick().turn(2, 1).why(),
                "A gave way in turn 1, and its ticket has come round again.",
                "A yielded in turn 1 (sleep(0) or a bare yield), so its step went to the end of _ready.");
        says(cooking().add(new TraceEvent.CancelRequested(1, 1, null)).ready("Task.__step", 1, Cause.CANCEL, null).over().tick().turn(2, 1).why(),
                "A was stamped in turn 1: now it hears of it.",
                "Task.cancel() in turn 1 cancelled what A waited for; CancelledError is thrown into it now.");
        says(cooking().note("ring").over().tick().turn(2, "ring").why(),
                "This note was clipped to the rail in turn 1 (A).", "call_soon() put it on _ready in turn 1 (A).");
        says(TraceScript.open().ready("ring", null, Cause.CALL_SOON_THREADSAFE, null).tick().turn(1, "ring").why(),
                "Somebody outside the kitchen handed this in.", "call_soon_threadsafe() put it on _ready and woke the selector.");
        says(TraceScript.open().tick().turn(77, "from nowhere").why(), "A timer has run down.",
                "Its TimerHandle was due: _run_once moved it from _scheduled to _ready.");
    }

    @Test
    void a_slot_is_filled_and_then_the_tray_is_full() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").note("gather.<locals>._done_callback", Errand.GATHER).tick().turn(3, "gather.<locals>._done_callback");
        says(script.told(), "A dish is set into its slot on the tray.", "gather() counts one more child as done.");
        script.done(2, Outcome.RESULT, "2").resource(1, new ResourceState.Gather(1, java.util.List.of(2), true)).ready("Task.__wakeup", 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.GATHER, 1));
        says(script.told(), "A dish is set into its slot, and the tray is full. The chef hangs A on the rail.",
                "gather()'s last child is done: its future gets the results. A joins _ready.");
    }

    @Test
    void a_burnt_dish_empties_the_roped_tray() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").note("TaskGroup._on_task_done", Errand.TASK_GROUP).tick().turn(3, "TaskGroup._on_task_done");
        says(script.told(), "A dish is taken off the roped tray.", "TaskGroup._on_task_done().");
        script.add(new TraceEvent.CancelRequested(1, 1, null)).add(new TraceEvent.CancelRequested(2, 1, null));
        says(script.told(), "A dish is taken off the roped tray. It is burnt: A and B must go, too.", "TaskGroup._on_task_done() cancels A and B.");
    }

    @Test
    void the_egg_timer_calls_a_dish_back() {
        TraceScript script = TraceScript.open().order(1, "A").note("Timeout._on_timeout", Errand.TIMEOUT).tick().turn(2, "Timeout._on_timeout");
        says(script.told(), "The egg timer rings.", "The timeout expires.");
        says(script.add(new TraceEvent.CancelRequested(1, 1, null)).told(), "The egg timer rings: A is called back.", "The timeout expires and cancels A.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KNOCK | The chef looks up: somebody had knocked.",
        "EXECUTOR | The porter's crate is ticked off.",
        "WAIT | One of the dishes that are waited for is done.",
        "AS_COMPLETED | A dish is done and put on the belt.",
        "WAIT_TIMEOUT | The time is up that was allowed for the dishes: nobody waits any longer for those that are left.",
        "SHIELD_INNER | The glass dome is lifted: what is under it is done.",
        "SHIELD_OUTER | The glass dome is put away.",
        "CLOSE_GENERATOR | A conveyor that was left early is to be stopped: the chef reads a note about it.",
        "CALLBACK | The chef reads a note: ring_the_bell.",
        "OTHER | The chef reads a note: ring_the_bell."
    })
    void a_note_says_what_it_is_for(Errand errand, String words) {
        String callback = "main.<locals>.ring_the_bell";
        assertThat(TraceScript.open().note(callback, errand).tick().turn(1, callback).told().words()).isEqualTo(words);
    }

    @Test
    void a_note_may_leave_other_notes() {
        assertThat(TraceScript.open().note("a").tick().turn(1, "a").note("b").told().words()).isEqualTo("The chef reads a note: a. It leaves a note on the rail.");
        assertThat(TraceScript.open().note("a").tick().turn(1, "a").note("b").note("c").told().words()).isEqualTo("The chef reads a note: a. It leaves 2 notes on the rail.");
    }

    @Test
    void a_note_may_wake_several() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").note("ring").tick().turn(3, "ring").ready("Task.__wakeup", 1, Cause.FUTURE_DONE, null);
        says(script.told(), "The chef reads a note: ring. The chef hangs A on the rail.", "The callback ring runs. A joins _ready.");
        script.ready("Task.__wakeup", 2, Cause.FUTURE_DONE, null);
        says(script.told(), "The chef reads a note: ring. The chef hangs A and B on the rail.", "The callback ring runs. A and B join _ready.");
    }

    @Test
    void the_loop_stops_when_its_dish_is_done() {
        TraceScript script = TraceScript.open().order(1, "A").note("_run_until_complete_cb", Errand.STOP, 1).tick().turn(2, "_run_until_complete_cb");
        says(script.told(), "A was the dish the kitchen was opened for: the loop may stop.",
                "run_until_complete()'s future is done: the callback calls loop.stop().");
    }

    @Test
    void the_houses_own_chores_are_no_dishes_anybody_ordered() {
        TraceScript script = TraceScript.open().add(new TraceEvent.TaskCreated(1, "Task-1", "BaseEventLoop.shutdown_asyncgens", null, null, null))
                .ready("Task.__step", 1, Cause.TASK_CREATED, null).tick().turn(1, 1).done(1, Outcome.RESULT, "None").over();
        says(script.told(), "The chef tidies up: shutdown_asyncgens.", "shutdown_asyncgens runs, a task of asyncio.run's own.");
        says(script.why(), "It is closing time: shutdown_asyncgens is one of the chores.",
                "asyncio.run() made a task of its own for shutdown_asyncgens; its first step was put on _ready.");
    }

    @Test
    void a_stamp_is_heard_of_in_the_next_turn() {
        TraceScript stamped = cooking().sleeps(1, 5).over().add(new TraceEvent.CancelRequested(1, null, null))
                .ready("Task.__wakeup", 1, Cause.CANCEL, null).tick().turn(3, 1);
        says(stamped.done(1, Outcome.CANCELLED, null).over().told(), "The stamp reaches A. It is scraped into the bin.",
                "CancelledError is thrown into A; it ends cancelled.");
        TraceScript refused = cooking().sleeps(1, 5).over().add(new TraceEvent.CancelRequested(1, null, null))
                .ready("Task.__wakeup", 1, Cause.CANCEL, null).tick().turn(3, 1).sleeps(1, 2).over();
        says(refused.told(), "The stamp reaches A, but it is not done yet. It goes on the stove until 2 s on the clock.",
                "CancelledError is thrown into A, and it goes on; it awaits sleep(), due at 2 s.");
        says(refused.ready("Task.__wakeup", 1, Cause.FUTURE_DONE, null).tick().turn(5, 1).done(1, Outcome.RESULT, "1").over().told(),
                "The chef goes on with A. It is served: 1.", "A goes on; it returns 1.");
    }

    @Test
    void notes_timers_and_crates_are_counted() {
        TraceScript one = cooking().note("print").add(new TraceEvent.Timer(9, 2, "print", null, 1))
                .resource(1, new ResourceState.Executor("peel", 0, 1, false)).over();
        says(one.told(), "The chef starts A. It gives the porter a crate, peel(), leaves a note on the rail, sets a timer.",
                "A starts and hands peel() to the executor, puts a callback on _ready, sets a TimerHandle.");
        TraceScript many = cooking();
        for (int i = 0; i < 300; i++) {
            many.add(new TraceEvent.Timer(9 + i, 2, "print", null, 1));
        }
        says(many.sleeps(1, 3).over().told(), "The chef starts A. It sets 300 timers, then goes on the stove until 3 s on the clock.",
                "A starts and sets 300 TimerHandles, then it awaits sleep(), due at 3 s.");
    }

    @Test
    void what_is_taken_off_the_belt_is_named() {
        TraceScript script = cooking().order(2, "B").order(3, "C").over()
                .resource(1, new ResourceState.AsCompleted(1, java.util.List.of(2, 3), java.util.List.of(), 0, false))
                .done(2, Outcome.RESULT, "2").note("as_completed.<locals>._on_completion", Errand.AS_COMPLETED, 2)
                .tick().turn(4, "as_completed.<locals>._on_completion")
                .resource(1, new ResourceState.AsCompleted(1, java.util.List.of(2, 3), java.util.List.of(2), 0, false));
        says(script.told(), "B is done and put on the belt.", "as_completed() has B to give.");
        script.over().tick().turn(1, 1).waits(1, "as-completed")
                .resource(1, new ResourceState.AsCompleted(1, java.util.List.of(2, 3), java.util.List.of(), 1, false)).over();
        says(script.told(), "The chef goes on with A. It takes B off the belt, then waits at the belt for whatever comes next.",
                "A goes on and is given B by as_completed(), then it awaits the next of as_completed().");
    }


    @Test
    void the_end_is_told_in_one_sentence() {
        says(ending(TraceScript.open(), EndOutcome.OK, null), "Everything is served.", "The program has ended.");
        says(ending(cooking().over(), EndOutcome.EXCEPTION, "ValueError: burnt"), "The kitchen closes early: ValueError: burnt", "Uncaught: ValueError: burnt");
        says(ending(new TraceScript(), EndOutcome.EXCEPTION, "SyntaxError: oh"), "The kitchen never opened: SyntaxError: oh", "Uncaught: SyntaxError: oh");
        assertThat(ending(TraceScript.open(), EndOutcome.STOPPED, "x".repeat(500)).words()).hasSize(90).endsWith("…");
    }

    @Test
    void not_everything_is_served_where_something_burnt_or_went_into_the_bin() {
        says(ending(cooking().done(1, Outcome.EXCEPTION, "ValueError()").over(), EndOutcome.OK, null),
                "The program is over: 1 dish burnt.", "The program has ended: 1 task raised.");
        says(ending(cooking().done(1, Outcome.CANCELLED, null).over(), EndOutcome.OK, null),
                "The program is over: 1 dish went into the bin.", "The program has ended: 1 task ended cancelled.");
        TraceScript both = TraceScript.open().order(1, "A").order(2, "B").order(3, "C").tick().turn(1, 1).done(1, Outcome.EXCEPTION, "E()")
                .done(2, Outcome.EXCEPTION, "E()").done(3, Outcome.CANCELLED, null).over();
        assertThat(ending(both, EndOutcome.OK, null).words()).isEqualTo("The program is over: 2 dishes burnt and 1 dish went into the bin.");
    }

    private static Caption ending(TraceScript script, EndOutcome outcome, String message) {
        return new Narrator(script.add(new TraceEvent.Ended(outcome, message, null)).trace()).end().told();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s", "0.0000001, a moment", "0.5, 0.5 s", "1, 1 s", "1.25, 1.25 s", "1.0004, 1 s", "59.9999, 1 min", "60, 1 min", "61, 1 min 1 s", "3600, 1 h",
        "0.001, 0.001 s", "10, 10 s", "0.0004, a moment"
    })
    void durations_read_as_one_would_say_them(double seconds, String words) {
        assertThat(Phrases.seconds(seconds)).isEqualTo(words);
    }
}
