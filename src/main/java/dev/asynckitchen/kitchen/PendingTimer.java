package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Errand;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A timer in the heap; one that is cancelled is gone, though asyncio drops it later.
 *
 * @param when on the loop's clock, in seconds
 * @param since when it was set
 * @param errand what it is for
 * @param setBy the task that set it, absent if none did
 */
public record PendingTimer(int handle, double since, double when, String callback, Errand errand, @Nullable Integer setBy) {
    /** As they are due. */
    static final Comparator<PendingTimer> BY_TIME = Comparator.comparingDouble(PendingTimer::when).thenComparingInt(PendingTimer::handle);

    /** The dish that sleeps by it; absent for any other timer. */
    public @Nullable Integer sleeper() {
        return errand == Errand.SLEEP ? setBy : null;
    }
}
