package dev.asynckitchen.loop;

/** Is told what an {@link EventLoop} does, on the loop's own thread and at the moment it does it. */
public interface LoopListener {
    /** A handle joined the ready queue by {@code call_soon}. */
    void scheduled(Handle handle);

    /** A timer joined the heap. */
    void timer(TimerHandle handle);

    /** A timer's time has come: it moved from the heap to the ready queue. */
    void due(TimerHandle handle);

    void cancelled(Handle handle);

    /**
     * An iteration began.
     *
     * @param number from 1
     * @param time once the wait was over, in seconds
     * @param waited how long the loop slept, in seconds
     */
    void tick(int number, double time, double waited);

    /** A handle is about to run. */
    void turn(int number, Handle handle);

    /** It gave control back, by return or by exception; {@code spent} seconds passed meanwhile. */
    void turnEnded(int number, double spent);
}
