package dev.asynckitchen.python;

import dev.asynckitchen.trace.WrongLoop;
import org.jspecify.annotations.Nullable;

/**
 * How a program is to be run.
 *
 * @param limits when it is stopped
 * @param wrongLoop the loop that it is run on if that is not asyncio's; the trace's header says so
 */
public record RunOptions(RunLimits limits, @Nullable WrongLoop wrongLoop) {
    /** A run like any other, to these limits. */
    public static RunOptions of(RunLimits limits) {
        return new RunOptions(limits, null);
    }

    /** As these, but on a loop that is not asyncio's. */
    public RunOptions on(WrongLoop wrong) {
        return new RunOptions(limits, wrong);
    }
}
