package dev.asynckitchen.stage.batch;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.pose.Subject.OfBatch;
import dev.asynckitchen.trace.Errand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands together in one state of the kitchen. Where there is room for each, nobody does, and the list is empty; else every dish or
 * ticket of that place is in exactly one of the list's entries. The chosen task is always by itself.
 *
 * @param stove the pots, by recipe
 * @param shelf what waits, by recipe and what it waits for
 * @param rail what hangs on the rail: the first ones as themselves
 * @param timers those that no dish sleeps by and that hang on none, next first
 * @param counted in which batch a task is counted that does not stand by itself
 */
public record Batches(List<Group> stove, List<Group> shelf, List<Sheaf> rail, List<PendingTimer> timers, Map<Integer, OfBatch> counted) {
    /** What the timers are together that no dish sleeps by. */
    public static final OfBatch TIMERS = new OfBatch(OfBatch.At.TIMERS, OfBatch.MIXED, "");

    /** So many burners, seats and tickets there is room for. */
    public static final int BURNERS = 8;
    public static final int SEATS = 9;
    public static final int TICKETS = 15;

    /** So many batches there is room for on the stove, and on the shelf. */
    private static final int ON_STOVE = 4;
    private static final int ON_SHELF = 6;

    /** @param chosen the task that is looked at, null for none */
    public static Batches of(KitchenState state, @Nullable Integer chosen) {
        List<Dish> pots = new ArrayList<>();
        List<Dish> waiting = new ArrayList<>();
        boolean crowdedStove = false;
        boolean crowdedShelf = false;
        for (Dish dish : state.unfinished().values()) {
            if (dish.place() instanceof Place.Stove stove) {
                pots.add(dish);
                crowdedStove |= stove.burner() >= BURNERS;
            } else if (dish.place() instanceof Place.Waiting seated) {
                waiting.add(dish);
                crowdedShelf |= seated.seat() >= SEATS;
            }
        }
        List<Group> stove = crowdedStove ? Groups.ofPots(pots, chosen, ON_STOVE) : List.of();
        List<Group> shelf = crowdedShelf ? Groups.ofWaiting(waiting, chosen, ON_SHELF) : List.of();
        List<Sheaf> rail = state.rail().size() > TICKETS ? Sheaves.of(state, chosen) : List.of();
        Map<Integer, OfBatch> counted = new HashMap<>();
        Stream.concat(stove.stream(), shelf.stream()).filter(group -> !group.single())
                .forEach(group -> group.dishes().forEach(dish -> counted.put(dish.task(), group.what())));
        for (Sheaf sheaf : rail) {
            if (!sheaf.single()) {
                sheaf.tickets().stream().map(ticket -> ticket.task() == null ? null : state.dishes().get(ticket.task()))
                        .filter(dish -> dish != null && dish.place() instanceof Place.Rail).forEach(dish -> counted.put(dish.task(), sheaf.what()));
            }
        }
        List<PendingTimer> timers = state.timers().stream().filter(timer -> timer.errand() != Errand.SLEEP && timer.errand() != Errand.TIMEOUT).toList();
        return new Batches(stove, shelf, rail, timers, counted);
    }

    /** What is in a batch, in order; empty where there is no such batch now. */
    public List<Subject> in(OfBatch what) {
        return switch (what.at()) {
            case STOVE -> members(stove, what);
            case SHELF -> members(shelf, what);
            case RAIL -> rail.stream().filter(sheaf -> sheaf.what().equals(what) && !sheaf.single()).flatMap(sheaf -> sheaf.tickets().stream())
                    .map(ticket -> ticket.task() == null ? new Subject.OfHandle(ticket.handle()) : (Subject) new Subject.OfTask(ticket.task())).toList();
            case TIMERS -> timers.stream().<Subject>map(timer -> new Subject.OfHandle(timer.handle())).toList();
        };
    }

    private static List<Subject> members(List<Group> groups, OfBatch what) {
        return groups.stream().filter(group -> group.what().equals(what) && !group.single()).flatMap(group -> group.dishes().stream())
                .map(dish -> (Subject) new Subject.OfTask(dish.task())).toList();
    }

    /** The batch that a task is counted in, if it is in one. */
    public Optional<OfBatch> of(int task) {
        return Optional.ofNullable(counted.get(task));
    }
}
