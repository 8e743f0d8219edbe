package dev.asynckitchen.cli.input;

import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import picocli.CommandLine.Option;

/** How far a program may go, for the commands that run one. */
final class TurnLimit {
    private static final int MOST = 10_000_000;

    @Option(names = "--turns", paramLabel = "N", descriptionKey = "turns")
    private int turns = RunLimits.WHOLE.turns();

    RunLimits given() throws UsageException {
        if (turns < 1 || turns > MOST) {
            throw UsageException.of("turns", "text", String.valueOf(turns), "most", String.valueOf(MOST));
        }
        return RunLimits.WHOLE.withTurns(turns);
    }

    /** Whether a program has taken all the turns there were, and so could have gone on with more. */
    boolean reachedBy(Trace trace) {
        for (int i = trace.size() - 1; i >= 0; i--) {
            if (trace.get(i) instanceof TraceEvent.Turn last) {
                return last.turn() >= turns;
            }
        }
        return false;
    }
}
