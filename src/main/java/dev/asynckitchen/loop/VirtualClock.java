package dev.asynckitchen.loop;

/**
 * A clock on which nothing takes time but what says so. Times are seconds since the program's start.
 *
 * <p>Each reading is a picosecond later than the one before (at least the next double), so that equal sleeps wake in the
 * order in which they were begun, as in a terminal. An idle wait ends a nanosecond after its deadline, as a selector's does,
 * only less: a chain of two sleeps wakes after one sleep as long that was begun beside it. Reading on and on without
 * anything else happening costs a little more once it goes on for long, so that a program which polls the clock comes to an
 * end, as it would in life.
 *
 * <p>Not thread-safe: it belongs to the thread that runs the loop.
 */
public final class VirtualClock {
    private static final double READING = 1e-12;
    private static final double LATENESS = 1e-9;
    private static final int PATIENCE = 20_000;
    private static final double POLLING = 1e-5;

    private double now;
    private int readingsInARow;

    /** Reads the clock, in seconds; it moves on by a picosecond. */
    public double read() {
        double cost = ++readingsInARow > PATIENCE ? POLLING : READING;
        now = Math.max(now + cost, Math.nextUp(now));
        return now;
    }

    /** The time without reading it: nothing moves. */
    public double now() {
        return now;
    }

    /** Lets {@code seconds} pass; negative amounts count as none. */
    public void advance(double seconds) {
        if (seconds > 0) {
            now += seconds;
            readingsInARow = 0;
        }
    }

    /** An idle wait until {@code when}: it ends a nanosecond later (at least the next double). */
    void waitUntil(double when) {
        advanceTo(when);
        now = Math.max(now + LATENESS, Math.nextUp(now));
        readingsInARow = 0;
    }

    /** Lets time pass until {@code when}; does nothing if that is over. */
    public void advanceTo(double when) {
        if (when > now) {
            now = when;
            readingsInARow = 0;
        }
    }
}
