package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param task its id
 * @param function its coroutine's {@code __qualname__}
 * @param parent the task that made it, absent if none
 * @param line where it was made, absent if not in the program
 * @param stack its await chain from the outermost coroutine inwards: where it is paused, or was last seen running
 * @param stamped whether {@code cancel()} was called and it has not heard of that yet, or hears of it in the turn that runs
 * @param timeouts resource ids of the red egg timers that hang on it
 */
public record Dish(
        int task,
        String name,
        String function,
        Look look,
        Place place,
        List<Frame> stack,
        boolean stamped,
        List<Integer> timeouts,
        @Nullable Integer parent,
        @Nullable Integer line) {

    /** Whether it is one of the house's own: a task that {@code asyncio.run} makes to tidy up, and not of the program. */
    public boolean chore() {
        return look.equals(Look.CHORE);
    }

    public boolean done() {
        return place instanceof Place.Done;
    }
}
