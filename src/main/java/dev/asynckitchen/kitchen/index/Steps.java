package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;

/** Where ticks and turns lie in a trace, which may still be growing. Positions count events. Not thread-safe. */
public final class Steps {
    private final Trace trace;
    private int seen;
    private int[] tickStarts = new int[64];
    private int ticks;
    private int[] turnStarts = new int[64];
    private int turns;

    public Steps(Trace trace) {
        this.trace = trace;
    }

    /** How many ticks there are by now. */
    public int ticks() {
        read();
        return ticks;
    }

    /** How many turns there are by now. */
    public int turns() {
        read();
        return turns;
    }

    /** The position before the event that begins tick {@code n}, 1 to {@link #ticks()}. */
    public int startOfTick(int n) {
        read();
        return tickStarts[n - 1];
    }

    /** The position after all of tick {@code n}: where the next one begins, or the loop is closed, or the trace ends. */
    public int endOfTick(int n) {
        int position = startOfTick(n) + 1;
        while (position < trace.size()
                && !(trace.get(position) instanceof TraceEvent.Tick)
                && !(trace.get(position) instanceof TraceEvent.LoopClosed)
                && !(trace.get(position) instanceof TraceEvent.Ended)) {
            position++;
        }
        return position;
    }

    /** The position before the event that begins turn {@code n}, 1 to {@link #turns()}. */
    public int startOfTurn(int n) {
        read();
        return turnStarts[n - 1];
    }

    private void read() {
        for (int size = trace.size(); seen < size; seen++) {
            TraceEvent event = trace.get(seen);
            if (event instanceof TraceEvent.Tick) {
                tickStarts = withRoom(tickStarts, ticks);
                tickStarts[ticks++] = seen;
            } else if (event instanceof TraceEvent.Turn) {
                turnStarts = withRoom(turnStarts, turns);
                turnStarts[turns++] = seen;
            }
        }
    }

    private static int[] withRoom(int[] array, int used) {
        return used < array.length ? array : Arrays.copyOf(array, used * 2);
    }
}
