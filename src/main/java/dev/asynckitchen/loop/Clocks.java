package dev.asynckitchen.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The kitchen's clock, and those of the jobs in other threads: a job runs at once and whole, on a clock that is ahead of the kitchen's.
 *
 * <p>Not thread-safe: they belong to the thread that runs the loop.
 */
public final class Clocks {
    private static final double NEXT_TO_NOTHING = 1e-6; // seconds: a job that has only read its clock

    private final VirtualClock kitchen = new VirtualClock();
    private final Deque<VirtualClock> jobs = new ArrayDeque<>(); // One for each that runs, the inmost first.

    /** The kitchen's. */
    public VirtualClock kitchen() {
        return kitchen;
    }

    /** Whether a job runs. */
    public boolean ofJob() {
        return !jobs.isEmpty();
    }

    /** That of whatever runs: the inmost job's, else the kitchen's. */
    public VirtualClock running() {
        VirtualClock job = jobs.peek();
        return job == null ? kitchen : job;
    }

    /** By how many seconds the clock of the job that runs is ahead of the kitchen's; 0 if none runs, or by next to nothing. */
    public double ahead() {
        double ahead = running().now() - kitchen.now();
        return ahead > NEXT_TO_NOTHING ? ahead : 0;
    }

    /** A job begins when a clock shows this. */
    public void begin(double at) {
        var clock = new VirtualClock();
        clock.advanceTo(at);
        jobs.push(clock);
    }

    /** The inmost job is over; gives what its clock shows. */
    public double end() {
        return jobs.pop().now();
    }
}
