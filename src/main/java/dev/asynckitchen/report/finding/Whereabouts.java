package dev.asynckitchen.report.finding;

import dev.asynckitchen.trace.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Where in a trace something happened.
 *
 * @param event how many events stand before it
 * @param turn the turn it happened in, or the last one before it; 0 before the first
 * @param tick the same of ticks
 * @param time what the loop's clock said, in seconds
 * @param line of the program or of that file, absent where the trace does not tell
 * @param file the module of the program's own that it is in, absent for the program itself
 */
public record Whereabouts(int event, int turn, int tick, double time, @Nullable Integer line, @Nullable String file) {

    /** In the program itself. */
    public Whereabouts(int event, int turn, int tick, double time, @Nullable Integer line) {
        this(event, turn, tick, time, line, null);
    }

    /** The same at a line of the program. */
    public Whereabouts at(@Nullable Integer other) {
        return new Whereabouts(event, turn, tick, time, other, null);
    }

    /** The same where a frame is. */
    public Whereabouts at(Frame frame) {
        return new Whereabouts(event, turn, tick, time, frame.line(), frame.file());
    }
}
