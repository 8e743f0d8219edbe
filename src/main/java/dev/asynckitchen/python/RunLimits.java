package dev.asynckitchen.python;

/**
 * When a program is stopped.
 *
 * @param statementsInATurn of the program's own, without giving control back
 * @param turns in all; with a {@link Run} that is watched, the playhead decides instead
 * @param output characters printed in all
 * @param tasks created in all
 * @param events in the trace
 * @param workInALine seconds of the processor's time, for a line that does not come to its end
 * @param workInATurn seconds of the processor's time
 */
public record RunLimits(int statementsInATurn, int turns, int output, int tasks, int events, int workInALine, int workInATurn) {
    private static final int LINE = 4;
    private static final int TURN = 12;

    /** For a program whose whole trace is wanted at once. */
    public static final RunLimits WHOLE = new RunLimits(1_000_000, 20_000, 2_000_000, 20_000, 4_000_000);

    /** For a program that somebody watches: it may run for ever, a little ahead of them. */
    public static final RunLimits WATCHED =
            new RunLimits(1_000_000, Integer.MAX_VALUE, 20_000_000, 20_000, 20_000_000);

    /** With as much work in a line and in a turn as is usual. */
    public RunLimits(int statementsInATurn, int turns, int output, int tasks, int events) {
        this(statementsInATurn, turns, output, tasks, events, LINE, TURN);
    }

    /** As these, but with so much work in a line and in a turn, in seconds. */
    public RunLimits withWork(int inALine, int inATurn) {
        return new RunLimits(statementsInATurn, turns, output, tasks, events, inALine, inATurn);
    }

    /** As these, but for so many turns; its trace may have more events if it has more turns. */
    public RunLimits withTurns(int more) {
        long grown = (long) events * Math.max(more, turns) / turns;
        return new RunLimits(statementsInATurn, more, output, tasks, (int) Math.min(grown, Integer.MAX_VALUE), workInALine, workInATurn);
    }
}
