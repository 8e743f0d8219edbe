package dev.asynckitchen.report.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where in a trace something happened.
 *
 * @param event how many events stand before it
 * @param turn the turn it happened in, or the last one before it; 0 before the first
 * @param tick the same of ticks
 * @param time what the loop's clock said, in seconds
 * @param line of the program, absent where the trace does not tell
 */
public record Whereabouts(int event, int turn, int tick, double time, @Nullable Integer line) {

    /** The same at a line. */
    public Whereabouts at(@Nullable Integer other) {
        return new Whereabouts(event, turn, tick, time, other);
    }
}
