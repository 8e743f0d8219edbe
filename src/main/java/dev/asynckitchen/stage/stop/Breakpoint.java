package dev.asynckitchen.stage.stop;

/**
 * A line that is stopped at before it runs.
 *
 * @param line 1-based
 * @param condition in Python, asked whenever the line is about to run; empty to stop there always
 * @param on whether it is heeded
 */
public record Breakpoint(int line, String condition, boolean on) {
    public Breakpoint {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
        condition = condition.strip();
    }

    /** One that is heeded, and asks nothing. */
    public static Breakpoint at(int line) {
        return new Breakpoint(line, "", true);
    }

    /** Whether it stops only where something is so. */
    public boolean asks() {
        return !condition.isEmpty();
    }

    /** The same, heeded or not. */
    public Breakpoint heeded(boolean heeded) {
        return new Breakpoint(line, condition, heeded);
    }

    /** The same at another line. */
    public Breakpoint movedTo(int other) {
        return new Breakpoint(other, condition, on);
    }
}
