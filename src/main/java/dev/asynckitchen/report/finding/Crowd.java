package dev.asynckitchen.report.finding;

import java.util.List;

/**
 * The ready queue, over time.
 *
 * @param longest how many handles were ready at most, cancelled ones left out
 * @param place when that was
 * @param steps how it grew: the most in each stretch of the time, in order
 */
public record Crowd(int longest, Whereabouts place, List<Step> steps) implements Mishap {

    /** The most from {@code time} on, in seconds, until the next. */
    public record Step(double time, int ready) {}

    public Crowd {
        steps = List.copyOf(steps);
    }
}
