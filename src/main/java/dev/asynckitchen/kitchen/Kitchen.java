package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * The kitchen at every position of a trace, which may still be growing.
 *
 * <p>A pure fold: {@link #at} gives equal states for equal positions, whatever was asked before. It keeps checkpoints and
 * folds from the nearest one. Not thread-safe; whoever draws has one of its own.
 */
public final class Kitchen {
    /** Events between two checkpoints at the least; where much goes on at once they lie further apart, so memory stays in bounds. */
    private static final int SPACING = 2_048;

    private final Trace trace;
    private final List<KitchenFold> checkpoints = new ArrayList<>();
    private KitchenFold cursor = new KitchenFold();

    public Kitchen(Trace trace) {
        this.trace = trace;
        checkpoints.add(new KitchenFold());
    }

    public Trace trace() {
        return trace;
    }

    /** The kitchen after {@code position} events, 0 to the trace's size. */
    public KitchenState at(int position) {
        if (position < 0 || position > trace.size()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + trace.size());
        }
        if (position < cursor.position()) {
            cursor = checkpoint(position).copy();
        } else if (checkpoint(position).position() > cursor.position()) {
            cursor = checkpoint(position).copy();
        }
        while (cursor.position() < position) {
            cursor.apply(trace.get(cursor.position()));
            KitchenFold last = checkpoints.getLast();
            if (cursor.position() - last.position() >= Math.max(SPACING, 4 * cursor.weight())) {
                checkpoints.add(cursor.copy());
            }
        }
        return cursor.state();
    }

    /** The latest checkpoint that is not after {@code position}. */
    private KitchenFold checkpoint(int position) {
        int low = 0;
        int high = checkpoints.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (checkpoints.get(middle).position() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return checkpoints.get(low);
    }
}
