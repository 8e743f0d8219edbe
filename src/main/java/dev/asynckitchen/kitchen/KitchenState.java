package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.EndOutcome;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole kitchen at one position of a trace. Immutable; equal positions of a trace give equal states.
 *
 * @param position how many events have happened
 * @param open whether a loop is open: the sign on the door
 * @param tick the last tick that began, 0 before the first
 * @param turn the last turn that began, 0 before the first
 * @param time the loop's clock, in seconds
 * @param rail the ready queue, next first
 * @param dishes all tasks by id, in order of creation, done ones too
 * @param unfinished those of them that are not done
 * @param served those on the pass, served or burnt, latest first, by their number in the order of being done
 * @param binned those in the bin, likewise; the house's chores are in neither
 * @param timers the heap's timers by time, those that tasks sleep by too
 * @param cards coroutines that nothing drives yet, by id, oldest first
 * @param fixtures resources by id, in order of creation; those that are closed or done are gone
 * @param printed how many {@code output} events there were: the console shows so many
 * @param line the program's line that began last, absent before the first
 * @param ended how the program ended, absent while it runs
 * @param message the uncaught exception or the limit, where {@code ended} has one
 */
public record KitchenState(
        int position,
        boolean open,
        int tick,
        int turn,
        double time,
        Chef chef,
        List<Ticket> rail,
        Map<Integer, Dish> dishes,
        Map<Integer, Dish> unfinished,
        Map<Integer, Dish> served,
        Map<Integer, Dish> binned,
        List<PendingTimer> timers,
        NavigableMap<Integer, RecipeCard> cards,
        Map<Integer, Fixture> fixtures,
        int printed,
        @Nullable Integer line,
        @Nullable EndOutcome ended,
        @Nullable String message) {}
