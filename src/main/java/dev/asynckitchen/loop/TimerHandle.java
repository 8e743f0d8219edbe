package dev.asynckitchen.loop;

import org.jspecify.annotations.Nullable;

/** A callback that was scheduled for a time: {@code asyncio.TimerHandle}. Compares by time only, as in asyncio. */
public final class TimerHandle extends Handle {
    private double when;
    private boolean scheduled;

    /** @param when the loop's time at which it is due, in seconds */
    public TimerHandle(double when, Runnable callback, @Nullable Object tag) {
        super(callback, tag);
        this.when = when;
    }

    public double when() {
        return when;
    }

    /** Somebody outside has set it to another time, while it is in no heap. */
    void when(double time) {
        when = time;
    }

    /** Whether it is in the heap: {@code TimerHandle._scheduled}. */
    boolean scheduled() {
        return scheduled;
    }

    void scheduled(boolean value) {
        scheduled = value;
    }
}
