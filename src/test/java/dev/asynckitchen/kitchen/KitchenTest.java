package dev.asynckitchen.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands where in the kitchen, at telling moments. */
class KitchenTest {

    @Test
    void before_anything_happens_the_kitchen_is_closed_and_empty() {
        KitchenState state = new TraceScript().now();
        assertThat(state.open()).isFalse();
        assertThat(state.chef()).isEqualTo(new Chef.OffDuty(null));
        assertThat(state.rail()).isEmpty();
        assertThat(state.dishes()).isEmpty();
        assertThat(state.ended()).isNull();
    }

    @Test
    void tickets_hang_in_the_order_in_which_they_came() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").note("later").order(3, "C");
        assertThat(script.now().rail()).extracting(Ticket::task).containsExactly(1, 2, null, 3);
        assertThat(script.now().rail()).noneMatch(Ticket::thisRound);
        assertThat(script.now().dishes().get(2).place()).isEqualTo(new Place.Rail(2));
    }

    @Test
    void what_comes_during_a_round_hangs_behind_the_divider() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").tick().turn(1, 1).order(3, "C");
        assertThat(script.now().rail()).extracting(Ticket::task).containsExactly(2, 3);
        assertThat(script.now().rail()).extracting(Ticket::thisRound).containsExactly(true, false);
        assertThat(script.now().dishes().get(1).place()).isEqualTo(new Place.Worktop());
        script.over().turn(2, 2).over().tick();
        assertThat(script.now().rail()).extracting(Ticket::thisRound).containsExactly(true);
    }

    @Test
    void what_is_handed_in_from_outside_before_the_first_turn_is_cooked_this_round() {
        TraceScript script = TraceScript.open().order(1, "A").tick(0, 0).ready("knock", null, Cause.CALL_SOON_THREADSAFE, null);
        assertThat(script.now().rail()).extracting(Ticket::thisRound).containsExactly(true, true);
    }

    @Test
    void a_cancelled_ticket_hangs_on_and_is_skipped_at_its_turn() {
        TraceScript script = TraceScript.open().order(1, "A").note("gone").order(2, "B").tick().turn(1, 1)
                .add(new TraceEvent.HandleCancelled(2, 1));
        assertThat(script.now().rail()).extracting(Ticket::cancelled).containsExactly(true, false);
        script.over().turn(3, 2);
        assertThat(script.now().rail()).isEmpty();
    }

    @Test
    void a_cancelled_ticket_at_the_end_of_the_rail_goes_with_its_round() {
        TraceScript script = TraceScript.open().order(1, "A").note("gone").tick().turn(1, 1).add(new TraceEvent.HandleCancelled(2, 1)).over().tick();
        assertThat(script.now().rail()).isEmpty();
    }

    @Test
    void a_turn_of_a_handle_that_nobody_announced_leaves_the_rail_alone() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(99, "from nowhere");
        assertThat(script.now().rail()).extracting(Ticket::task).containsExactly(1);
    }

    @Test
    void a_sleeping_dish_keeps_its_burner_when_another_one_leaves() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").order(3, "C").tick()
                .turn(1, 1).sleeps(1, 1).over().turn(2, 2).sleeps(2, 2).over().turn(3, 3).sleeps(3, 3).over();
        assertThat(burners(script)).containsExactly(0, 1, 2);
        assertThat(script.now().timers()).extracting(PendingTimer::sleeper).containsExactly(1, 2, 3);
        script.tick(1, 1).add(new TraceEvent.Due(4)).turn(4, "_set_result_unless_cancelled")
                .ready("Task.__wakeup", 1, Cause.FUTURE_DONE, null).over();
        assertThat(script.now().dishes().get(1).place()).isEqualTo(new Place.Rail(7));
        assertThat(burners(script)).containsExactly(1, 2);
        script.tick(1, 0).turn(7, 1).sleeps(1, 9).over();
        assertThat(burners(script)).as("the free burner is used again").containsExactly(0, 1, 2);
    }

    @Test
    void a_pot_is_on_the_stove_from_when_until_when() {
        TraceScript script = TraceScript.open().order(1, "A").tick(2.5, 0).turn(1, 1).sleeps(1, 4);
        assertThat(script.now().dishes().get(1).place()).isEqualTo(new Place.Stove(2.5, 4, 0));
        assertThat(script.now().timers()).containsExactly(
                new PendingTimer(2, 2.5, 4, "_set_result_unless_cancelled", Errand.SLEEP, 1));
    }

    @Test
    void a_due_timer_hangs_on_the_rail_for_this_round() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).sleeps(1, 1).over().tick(1, 1);
        assertThat(script.now().chef()).isEqualTo(new Chef.Idle(0, 1));
        script.add(new TraceEvent.Due(2));
        assertThat(script.now().timers()).isEmpty();
        assertThat(script.now().rail()).containsExactly(new Ticket(2, 1, "_set_result_unless_cancelled", Errand.SLEEP, true, false));
        assertThat(script.now().dishes().get(1).place()).as("until the note is read").isInstanceOf(Place.Stove.class);
    }

    @Test
    void a_timer_that_is_cancelled_is_off_the_stove() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1)
                .add(new TraceEvent.Timer(2, 5, "late", null, 1)).add(new TraceEvent.HandleCancelled(2, 1));
        assertThat(script.now().timers()).isEmpty();
    }

    @Test
    void a_dish_that_gives_way_goes_straight_back_to_the_rail() {
        TraceScript script = TraceScript.open().order(1, "A").order(2, "B").tick().turn(1, 1)
                .waits(1, "yield").ready("Task.__step", 1, Cause.YIELDED, null).over();
        assertThat(script.now().dishes().get(1).place()).isEqualTo(new Place.Rail(3));
        assertThat(script.now().rail()).extracting(Ticket::task).containsExactly(2, 1);
    }

    @Test
    void a_waiting_dish_lies_on_a_seat_with_its_await_chain() {
        var on = new Awaited(Awaited.Kind.LOCK, 7, "knife", null);
        TraceScript script = TraceScript.open().order(1, "A").tick(3, 0).turn(1, 1)
                .add(new TraceEvent.TaskWaiting(1, on, List.of(new Frame("main", 9), new Frame("cut", 4))));
        assertThat(script.now().dishes().get(1).place()).isEqualTo(new Place.Waiting(on, 3, 0));
        assertThat(script.now().dishes().get(1).stack()).extracting(Frame::function).containsExactly("main", "cut");
    }

    @Test
    void a_tray_is_there_until_it_is_full() {
        TraceScript script = TraceScript.open().order(1, "main").order(2, "A").tick().turn(1, 1)
                .resource(5, new ResourceState.Gather(1, List.of(2), false));
        assertThat(script.now().fixtures().get(5).state()).isEqualTo(new ResourceState.Gather(1, List.of(2), false));
        script.resource(5, new ResourceState.Gather(1, List.of(2), true));
        assertThat(script.now().fixtures()).isEmpty();
    }

    @Test
    void a_roped_tray_is_seen_aborting_and_then_closed() {
        TraceScript script = TraceScript.open().order(1, "main").order(2, "A").order(3, "B").tick().turn(1, 1)
                .resource(1, new ResourceState.TaskGroup(1, List.of(2, 3), "open"))
                .resource(1, new ResourceState.TaskGroup(1, List.of(2, 3), "waiting")).waits(1, "task-group").over()
                .turn(2, 2).done(2, Outcome.EXCEPTION, "ValueError()").over()
                .turn(3, 3).resource(1, new ResourceState.TaskGroup(1, List.of(3), "aborting"))
                .add(new TraceEvent.CancelRequested(3, 3, null));
        assertThat(script.now().fixtures().get(1).state()).isEqualTo(new ResourceState.TaskGroup(1, List.of(3), "aborting"));
        assertThat(script.now().dishes().get(3).stamped()).isTrue();
        assertThat(script.now().dishes().get(2).place()).isEqualTo(new Place.Done(Outcome.EXCEPTION, "ValueError()", 0, 1, false));
        script.done(3, Outcome.CANCELLED, null).resource(1, new ResourceState.TaskGroup(1, List.of(), "closed"));
        assertThat(script.now().fixtures()).isEmpty();
        assertThat(script.now().dishes().get(3).stamped()).as("it is over").isFalse();
        assertThat(script.now().dishes().get(3).place()).isEqualTo(new Place.Done(Outcome.CANCELLED, null, 0, 2, false));
    }

    @Test
    void a_stamp_goes_when_the_dish_has_heard_of_it_though_it_goes_on() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).sleeps(1, 5).over()
                .add(new TraceEvent.CancelRequested(1, null, null)).ready("Task.__wakeup", 1, Cause.CANCEL, null).tick().turn(3, 1);
        assertThat(script.now().dishes().get(1).stamped()).as("it hears of it").isTrue();
        script.sleeps(1, 6);
        assertThat(script.now().dishes().get(1).stamped()).as("it swallowed it").isFalse();
        script.add(new TraceEvent.CancelRequested(1, null, null)).over();
        assertThat(script.now().dishes().get(1).stamped()).as("the next one").isTrue();
    }

    @Test
    void a_stamp_that_comes_while_one_is_heard_stays() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).sleeps(1, 5).over()
                .add(new TraceEvent.CancelRequested(1, null, null)).ready("Task.__wakeup", 1, Cause.CANCEL, null).tick().turn(3, 1)
                .add(new TraceEvent.CancelRequested(1, 2, null)).sleeps(1, 6).over();
        assertThat(script.now().dishes().get(1).stamped()).isTrue();
    }

    @Test
    void a_stamp_stays_on_the_dish_that_goes_on_cooking() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).sleeps(1, 5)
                .add(new TraceEvent.CancelRequested(1, null, null));
        assertThat(script.now().dishes().get(1).stamped()).isTrue();
        assertThat(script.now().dishes().get(1).place()).isInstanceOf(Place.Stove.class);
    }

    @Test
    void an_egg_timer_hangs_on_the_dish_until_it_has_rung() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).resource(4, new ResourceState.Timeout(1, 2.0, "active"))
                .resource(5, new ResourceState.Timeout(1, 9.0, "active"));
        assertThat(script.now().dishes().get(1).timeouts()).containsExactly(4, 5);
        script.resource(4, new ResourceState.Timeout(1, 2.0, "expiring"));
        assertThat(script.now().dishes().get(1).timeouts()).as("it is ringing").containsExactlyInAnyOrder(4, 5);
        script.resource(4, new ResourceState.Timeout(1, 2.0, "expired")).resource(5, new ResourceState.Timeout(1, 9.0, "exited"));
        assertThat(script.now().dishes().get(1).timeouts()).isEmpty();
        assertThat(script.now().fixtures()).isEmpty();
    }

    @Test
    void a_timeout_without_a_time_is_no_egg_timer() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).resource(4, new ResourceState.Timeout(1, null, "active"));
        assertThat(script.now().dishes().get(1).timeouts()).isEmpty();
    }

    @Test
    void the_porter_is_away_until_his_job_is_done() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1)
                .resource(1, new ResourceState.Executor("fetch", 0, 2, false)).waits(1, new Awaited(Awaited.Kind.EXECUTOR, 1, "fetch", 2.0));
        assertThat(script.now().fixtures()).containsKey(1);
        assertThat(script.now().dishes().get(1).place()).isInstanceOf(Place.Waiting.class);
        assertThat(script.resource(1, new ResourceState.Executor("fetch", 0, 2, true)).now().fixtures()).isEmpty();
    }

    @Test
    void shared_things_stay_whatever_their_state() {
        TraceScript script = TraceScript.open().resource(1, new ResourceState.Lock(null, List.of()))
                .resource(2, new ResourceState.Event(true, List.of())).resource(3, new ResourceState.Queue(1, List.of(), List.of(), List.of(), 0));
        assertThat(script.now().fixtures()).containsOnlyKeys(1, 2, 3);
    }

    @Test
    void while_a_call_holds_the_chef_the_clock_goes_on() {
        TraceScript script = TraceScript.open().order(1, "A").tick(1, 0).turn(1, 1).line(4, "cook1", 1)
                .add(new TraceEvent.Blocked(2, "time.sleep", 4, 1));
        assertThat(script.now().chef()).isEqualTo(new Chef.Blocked(1, 4, 2, "time.sleep"));
        assertThat(script.now().time()).isEqualTo(3);
        script.line(5, "cook1", 1);
        assertThat(script.now().chef()).isEqualTo(new Chef.Cooking(1, 1, "Task.__step", Errand.STEP, 1, 5));
    }

    @Test
    void a_callback_that_held_the_chef_is_cooked_on() {
        TraceScript script = TraceScript.open().note("slow").tick().turn(1, "slow").line(7, "slow", null)
                .add(new TraceEvent.Blocked(1, "time.sleep", 7, null)).line(8, "slow", null);
        assertThat(script.now().chef()).isEqualTo(new Chef.Cooking(1, 1, "slow", Errand.CALLBACK, null, 8));
    }

    @Test
    void outside_any_loop_that_runs_the_chef_is_off_duty() {
        TraceScript script = new TraceScript().line(1, "<module>", null);
        assertThat(script.now().chef()).isEqualTo(new Chef.OffDuty(1));
        script.add(new TraceEvent.Blocked(3, "time.sleep", 2, null));
        assertThat(script.now().chef()).isEqualTo(new Chef.Blocked(null, 2, 3, "time.sleep"));
        assertThat(script.now().time()).isEqualTo(3);
        script.add(new TraceEvent.LoopOpened(1)).order(1, "A").tick().turn(1, 1).done(1, Outcome.RESULT, "1").over();
        assertThat(script.now().chef()).isEqualTo(new Chef.AtTheRail());
        script.line(9, "<module>", null);
        assertThat(script.now().chef()).as("run_until_complete() has come back").isEqualTo(new Chef.OffDuty(9));
    }

    @Test
    void the_chef_is_idle_only_where_the_loop_slept() {
        assertThat(TraceScript.open().tick(5, 2).now().chef()).isEqualTo(new Chef.Idle(3, 5));
        assertThat(TraceScript.open().tick(5, 1e-12).now().chef()).isEqualTo(new Chef.AtTheRail());
    }

    @Test
    void a_card_lies_there_until_a_task_takes_it() {
        TraceScript script = new TraceScript().add(new TraceEvent.CoroutineCreated(1, "cook", 4)).add(new TraceEvent.CoroutineCreated(2, "cook", 5));
        assertThat(script.now().cards().values()).extracting(RecipeCard::coroutine).containsExactly(1, 2);
        script.add(new TraceEvent.TaskCreated(1, "Task-1", "cook", null, 6, 2));
        assertThat(script.now().cards().values()).extracting(RecipeCard::coroutine).containsExactly(1);
    }

    @Test
    void a_card_lies_there_until_its_coroutine_is_awaited() {
        TraceScript script = TraceScript.open().order(1, "main", "main").tick().turn(1, 1).line(8, "main", 1)
                .add(new TraceEvent.CoroutineCreated(1, "cook", 8)).add(new TraceEvent.CoroutineCreated(2, "cook", 9));
        assertThat(script.line(3, "cook", 1).now().cards()).as("a line of it says nothing about which of them runs").hasSize(2);
        assertThat(script.add(new TraceEvent.CoroutineBegun(2)).now().cards().values()).extracting(RecipeCard::coroutine).containsExactly(1);
        assertThat(script.add(new TraceEvent.CoroutineClosed(1)).now().cards()).isEmpty();
    }

    @Test
    void a_task_that_begins_takes_nobody_elses_card() {
        TraceScript script = TraceScript.open().add(new TraceEvent.CoroutineCreated(1, "cook", 8)).order(1, "A", "cook").tick().turn(1, 1)
                .line(3, "cook", 1);
        assertThat(script.now().cards().values()).extracting(RecipeCard::coroutine).containsExactly(1);
    }

    @Test
    void a_card_that_was_never_awaited_gathers_dust() {
        TraceScript script = new TraceScript().add(new TraceEvent.CoroutineCreated(1, "cook", 4)).add(new TraceEvent.CoroutineCreated(2, "cook", 5))
                .add(new TraceEvent.Warning("never-awaited", "coroutine 'cook' was never awaited", 5, null, 2));
        assertThat(script.now().cards().values()).extracting(RecipeCard::dusty).containsExactly(false, true);
    }

    @Test
    void asyncio_runs_own_tasks_are_chores() {
        Trace gather = Lessons.find("gather").orElseThrow().trace();
        KitchenState last = new Kitchen(gather).at(gather.size());
        assertThat(last.dishes().values()).filteredOn(Dish::chore).extracting(Dish::function)
                .containsExactly("BaseEventLoop.shutdown_asyncgens", "BaseEventLoop.shutdown_default_executor");
        assertThat(last.dishes().values()).filteredOn(dish -> !dish.chore()).hasSize(4);
    }

    @Test
    void a_dish_is_called_by_its_new_name() {
        assertThat(TraceScript.open().order(1, "Task-1").add(new TraceEvent.TaskRenamed(1, "soup")).now().dishes().get(1).name()).isEqualTo("soup");
    }

    @Test
    void closing_clears_the_rail_and_a_second_loop_begins_afresh() {
        TraceScript script = TraceScript.open().order(1, "A").tick().turn(1, 1).order(2, "B").done(1, Outcome.RESULT, null).over()
                .add(new TraceEvent.LoopClosed(1));
        assertThat(script.now().open()).isFalse();
        assertThat(script.now().rail()).isEmpty();
        script.add(new TraceEvent.LoopOpened(2)).order(3, "C").tick(0, 0);
        assertThat(script.now().open()).isTrue();
        assertThat(script.now().tick()).isEqualTo(2);
        assertThat(script.now().rail()).extracting(Ticket::task).containsExactly(3);
    }

    @Test
    void at_the_end_it_is_known_how_it_ended() {
        KitchenState state = TraceScript.open().add(new TraceEvent.Ended(EndOutcome.EXCEPTION, "ValueError: burnt", 7)).now();
        assertThat(state.ended()).isEqualTo(EndOutcome.EXCEPTION);
        assertThat(state.message()).isEqualTo("ValueError: burnt");
        assertThat(state.chef()).isEqualTo(new Chef.OffDuty(7));
    }

    private static List<Integer> burners(TraceScript script) {
        return script.now().dishes().values().stream().map(Dish::place).filter(Place.Stove.class::isInstance)
                .map(place -> ((Place.Stove) place).burner()).toList();
    }
}
