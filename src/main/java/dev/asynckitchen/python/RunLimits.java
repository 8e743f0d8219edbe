package dev.asynckitchen.python;

/**
 * When a program is stopped.
 *
 * @param statementsInATurn of the program's own, without giving control back
 * @param turns in all; with a {@link Run} that is watched, the playhead decides instead
 * @param output characters printed in all
 * @param tasks created in all
 * @param events in the trace
 */
public record RunLimits(int statementsInATurn, int turns, int output, int tasks, int events) {
    /** For a program whose whole trace is wanted at once. */
    public static final RunLimits WHOLE = new RunLimits(1_000_000, 20_000, 2_000_000, 20_000, 4_000_000);

    /** For a program that somebody watches: it may run for ever, a little ahead of them. */
    public static final RunLimits WATCHED =
            new RunLimits(1_000_000, Integer.MAX_VALUE, 20_000_000, 20_000, 20_000_000);

    /** As these, but for so many turns; its trace may have more events if it has more turns. */
    public RunLimits withTurns(int more) {
        long grown = (long) events * Math.max(more, turns) / turns;
        return new RunLimits(statementsInATurn, more, output, tasks, (int) Math.min(grown, Integer.MAX_VALUE));
    }
}
