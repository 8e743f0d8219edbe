package dev.asynckitchen.view;

import dev.asynckitchen.kitchen.Chef;
import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * A row of the metaphor: its program in {@code src/test/resources/metaphor/}, and the moment that shows it.
 *
 * @param program also the picture's name
 * @param shows what is true of the kitchen after the beat that is shown
 * @param progress how far that beat has gone in the picture
 */
record MetaphorRow(String program, Predicate<KitchenState> shows, double progress) {

    static final List<MetaphorRow> ALL = List.of(
            new MetaphorRow("ready_queue", s -> s.rail().size() > 3 && !s.rail().getLast().thisRound(), 1),
            new MetaphorRow("coroutine_object", s -> s.cards().size() == 2, 1),
            new MetaphorRow("never_awaited", s -> s.cards().values().stream().anyMatch(card -> card.dusty()), 1),
            new MetaphorRow("sleep", s -> count(s, Place.Stove.class) == 3, 1),
            new MetaphorRow("await_task", s -> count(s, Place.Waiting.class) == 1 && count(s, Place.Stove.class) == 1, 1),
            new MetaphorRow("await_chain", s -> s.dishes().values().stream().anyMatch(d -> d.stack().size() == 3), 1),
            new MetaphorRow("gather", s -> done(s, Outcome.RESULT) == 1, 1),
            new MetaphorRow("task_group", s -> done(s, Outcome.EXCEPTION) == 1, 1),
            new MetaphorRow("wait_first", s -> fixture(s, ResourceState.Wait.class) && count(s, Place.Stove.class) == 2, 1),
            new MetaphorRow("as_completed", s -> state(s, ResourceState.AsCompleted.class, belt -> belt.given() == 1 && belt.came().size() == 1), 1),
            new MetaphorRow("callback", s -> s.rail().size() == 3, 1),
            new MetaphorRow("future", s -> fixture(s, ResourceState.Future.class) && count(s, Place.Stove.class) == 1, 1),
            new MetaphorRow("lock", s -> state(s, ResourceState.Lock.class, lock -> lock.waiting().size() == 2), 1),
            new MetaphorRow("semaphore", s -> state(s, ResourceState.Semaphore.class, oven -> oven.waiting().size() == 1), 1),
            new MetaphorRow("event", s -> state(s, ResourceState.Event.class, bell -> bell.set()), 1),
            new MetaphorRow("condition", s -> state(s, ResourceState.Condition.class, c -> c.waiting().size() == 2), 1),
            new MetaphorRow("queue", s -> state(s, ResourceState.Queue.class, q -> !q.putters().isEmpty()), 1),
            new MetaphorRow("barrier", s -> state(s, ResourceState.Barrier.class, b -> b.waiting().size() == 2), 1),
            new MetaphorRow("timeout", s -> s.dishes().values().stream().anyMatch(d -> !d.timeouts().isEmpty()
                    && d.place() instanceof Place.Stove), 1),
            new MetaphorRow("cancel", s -> s.dishes().values().stream().anyMatch(Dish::stamped), 1),
            new MetaphorRow("shield", s -> fixture(s, ResourceState.Shield.class) && count(s, Place.Stove.class) == 1, 1),
            new MetaphorRow("exception", s -> done(s, Outcome.EXCEPTION) == 1, 0.63),
            new MetaphorRow("never_retrieved", s -> s.dishes().values().stream()
                    .anyMatch(d -> d.place() instanceof Place.Done done && done.forgotten()), 1),
            new MetaphorRow("result", s -> done(s, Outcome.RESULT) == 1, 0.86),
            new MetaphorRow("blocking", s -> s.time() > 2.9, 0.5),
            new MetaphorRow("idle", s -> s.chef() instanceof Chef.Idle, 0.4),
            new MetaphorRow("executor", s -> fixture(s, ResourceState.Executor.class), 1),
            new MetaphorRow("async_generator", s -> s.time() > 1.9, 1),
            new MetaphorRow("context_manager", s -> s.time() > 0.9, 1),
            new MetaphorRow("no_loop", s -> s.time() > 2.9, 0.6),
            new MetaphorRow("sleep_zero", s -> s.rail().size() == 3 && ticketOf(s, 2) == 2, 1),
            new MetaphorRow("wait_for", s -> s.time() > 0.9 && s.dishes().values().stream().anyMatch(Dish::stamped), 1),
            new MetaphorRow("wait_first_exception", s -> fixture(s, ResourceState.Wait.class) && done(s, Outcome.EXCEPTION) == 1, 1),
            new MetaphorRow("wait_all", s -> fixture(s, ResourceState.Wait.class) && done(s, Outcome.RESULT) == 2, 1),
            new MetaphorRow("cancel_refused", s -> s.time() > 0.9 && count(s, Place.Stove.class) == 1 && s.rail().isEmpty(), 0.54),
            new MetaphorRow("cancel_cleanup", s -> done(s, Outcome.CANCELLED) == 1, 0.86),
            new MetaphorRow("shield_hit", s -> s.time() > 0.9 && s.dishes().values().stream().anyMatch(Dish::stamped), 1),
            new MetaphorRow("run_in_executor", s -> s.fixtures().values().stream().filter(f -> f.state() instanceof ResourceState.Executor).count() == 3, 1),
            new MetaphorRow("timers_60", s -> s.timers().size() > 59, 1),
            new MetaphorRow("deep_chain", s -> s.dishes().values().stream().anyMatch(d -> d.place() instanceof Place.Waiting && d.stack().size() >= 8), 1),
            new MetaphorRow("long_rail", s -> s.rail().size() > 20, 1),
            new MetaphorRow("emoji", s -> count(s, Place.Stove.class) == 3, 0.45),
            new MetaphorRow("right_to_left", s -> count(s, Place.Stove.class) == 2, 0.45),
            new MetaphorRow("crowd_1", s -> count(s, Place.Stove.class) == 1, 1),
            new MetaphorRow("crowd_8", s -> count(s, Place.Stove.class) == 8, 1),
            new MetaphorRow("crowd_30", s -> count(s, Place.Stove.class) == 12 && s.rail().isEmpty(), 1),
            new MetaphorRow("crowd_300", s -> s.rail().size() > 290, 1),
            new MetaphorRow("crowded_wall", s -> count(s, Place.Waiting.class) > 6 && s.time() > 0.3, 1),
            new MetaphorRow("long_names", s -> count(s, Place.Stove.class) == 2, 0.45));

    /** The moment that shows it. */
    Playhead playhead(Stage stage) {
        for (int i = 0; i < stage.score().size(); i++) {
            Beat beat = stage.score().beat(i);
            if (shows.test(stage.kitchen().at(beat.endEvent()))) {
                return new Playhead(i, progress);
            }
        }
        throw new AssertionError("No moment of " + program + ".py shows it; it ends with "
                + stage.trace().events().stream().filter(TraceEvent.Ended.class::isInstance).toList());
    }

    /** The task whose ticket hangs at that place, 0 for a note. */
    private static int ticketOf(KitchenState state, int place) {
        Integer task = state.rail().get(place).task();
        return task == null ? 0 : task;
    }

    private static long count(KitchenState state, Class<? extends Place> place) {
        return state.dishes().values().stream().filter(dish -> place.isInstance(dish.place())).count();
    }

    private static long done(KitchenState state, Outcome outcome) {
        return state.dishes().values().stream()
                .filter(d -> d.place() instanceof Place.Done done && done.outcome() == outcome).count();
    }

    private static boolean fixture(KitchenState state, Class<? extends ResourceState> kind) {
        return state.fixtures().values().stream().map(Fixture::state).anyMatch(kind::isInstance);
    }

    private static <S extends ResourceState> boolean state(KitchenState state, Class<S> kind, Predicate<S> is) {
        return state.fixtures().values().stream().map(Fixture::state).filter(kind::isInstance).map(kind::cast).anyMatch(is);
    }
}
