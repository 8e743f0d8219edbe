package dev.asynckitchen.loop;

import org.jspecify.annotations.Nullable;

/** A callback that was scheduled: {@code asyncio.Handle}. */
public class Handle {
    private final Runnable callback;
    private final @Nullable Object tag;
    private int id;
    private boolean cancelled;

    /**
     * A handle of {@code callback}.
     *
     * @param tag whatever the one who schedules wants to find again in a {@link LoopListener}
     */
    public Handle(Runnable callback, @Nullable Object tag) {
        this.callback = callback;
        this.tag = tag;
    }

    /** Its number among all handles of the loop's {@link Numbers}, from 1; 0 before it is scheduled. */
    public final int id() {
        return id;
    }

    public final @Nullable Object tag() {
        return tag;
    }

    public final boolean cancelled() {
        return cancelled;
    }

    final void number(int number) {
        id = number;
    }

    final void markCancelled() {
        cancelled = true;
    }

    /** {@code Handle._run}: what the callback throws goes through to the caller of {@link EventLoop#tick()}. */
    final void run() {
        callback.run();
    }
}
