package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.trace.TraceEvent;

/** Where ticks and turns lie in a trace. */
public final class Steps {
    private final Positions ticks = new Positions();
    private final Positions turns = new Positions();
    private final Positions ends = new Positions(); // Where a loop was closed or the program ended.
    private int size;

    Steps() {}

    void follow(int position, TraceEvent event) {
        size = position + 1;
        switch (event) {
            case TraceEvent.Tick _ -> ticks.add(position);
            case TraceEvent.Turn _ -> turns.add(position);
            case TraceEvent.LoopClosed _, TraceEvent.Ended _ -> ends.add(position);
            default -> { }
        }
    }

    /** How many ticks there are. */
    public int ticks() {
        return ticks.size();
    }

    /** The position of the first {@code Tick} event at {@code position} or after it; -1 if there is none. */
    public int tickFrom(int position) {
        int before = ticks.before(position);
        return before == ticks.size() ? -1 : ticks.get(before);
    }

    /** How many turns there are. */
    public int turns() {
        return turns.size();
    }

    /** The position before the event that begins tick {@code n}, 1 to {@link #ticks()}. */
    public int startOfTick(int n) {
        return ticks.get(n - 1);
    }

    /** The position after all of tick {@code n}: where the next one begins, or the loop is closed, or the trace ends. */
    public int endOfTick(int n) {
        int next = n < ticks.size() ? ticks.get(n) : size;
        int end = ends.before(startOfTick(n));
        return end < ends.size() ? Math.min(next, ends.get(end)) : next;
    }

    /** The position before the event that begins turn {@code n}, 1 to {@link #turns()}. */
    public int startOfTurn(int n) {
        return turns.get(n - 1);
    }

    /** How many turns begin before {@code position}. */
    public int turnsBefore(int position) {
        return turns.before(position);
    }

    /** The position of the last {@code Turn} event before {@code position}; -1 if there is none. */
    public int turnBefore(int position) {
        int before = turns.before(position);
        return before == 0 ? -1 : turns.get(before - 1);
    }
}
