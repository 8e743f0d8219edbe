package dev.asynckitchen.report.finding;

/**
 * A coroutine's turns and tasks, or a callback's turns.
 *
 * @param function its qualified name
 * @param turns how many turns it had in all its tasks
 * @param seconds how far the clock moved in them, added up
 * @param longest in the longest of them, in seconds
 * @param tasks how many of its tasks are done
 * @param lived how long those were there from being made to being done, added up, in seconds
 * @param place the turn in which the clock moved the most, else its first
 */
public record Busy(String function, int turns, double seconds, double longest, int tasks, double lived, Whereabouts place) implements Mishap {

    /** How long one of its tasks was there on average, in seconds; 0 where none is done. */
    public double each() {
        return tasks == 0 ? 0 : lived / tasks;
    }
}
