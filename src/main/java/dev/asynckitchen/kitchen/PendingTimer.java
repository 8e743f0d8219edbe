package dev.asynckitchen.kitchen;

import org.jspecify.annotations.Nullable;

/**
 * A timer in the heap; one that is cancelled is gone, though asyncio drops it later.
 *
 * @param when on the loop's clock, in seconds
 * @param since when it was set
 * @param task the dish that sleeps by it, absent for {@code call_later} and timeouts
 */
public record PendingTimer(
        int handle, double since, double when, String callback, @Nullable Integer task) {}
