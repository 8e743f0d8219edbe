package dev.asynckitchen.report.finding;

import org.jspecify.annotations.Nullable;

/**
 * A timer that was heard of after its time.
 *
 * @param who slept, or whose callback it is
 * @param place where the loop came to it
 * @param when its time, in seconds on the loop's clock
 * @param late how much later it was, in seconds
 * @param by the turn of the tick before that held the loop for most of that; absent where none did
 */
public record LateTimer(Who who, Whereabouts place, double when, double late, @Nullable By by) implements Mishap {

    /** The turn that held the loop, and for how many seconds. */
    public record By(Who who, int turn, double seconds) {}
}
