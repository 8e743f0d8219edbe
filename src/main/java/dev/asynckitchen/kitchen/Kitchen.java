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

    /** And between two that are left for a while near where somebody looks: who goes to and fro there does not come far. */
    private static final int NEAR = 512;

    private final Trace trace;
    private final List<KitchenFold> checkpoints = new ArrayList<>();
    private final List<KitchenFold> nearby = new ArrayList<>(); // After one checkpoint, which is the first of them.
    private KitchenFold cursor;
    private int reached;

    public Kitchen(Trace trace) {
        this.trace = trace;
        cursor = new KitchenFold(trace.header().wrongLoop());
        checkpoints.add(cursor.copy());
        nearby.add(checkpoints.getFirst());
    }

    public Trace trace() {
        return trace;
    }

    /** The kitchen after {@code position} events, 0 to the trace's size. */
    public KitchenState at(int position) {
        if (position < 0 || position > trace.size()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + trace.size());
        }
        KitchenFold checkpoint = latest(checkpoints, position);
        if (nearby.getFirst() != checkpoint) {
            nearby.clear();
            nearby.add(checkpoint);
        }
        KitchenFold near = latest(nearby, position);
        if (position < cursor.position() || near.position() > cursor.position()) {
            cursor = near.copy();
        }
        while (cursor.position() < position) {
            cursor.apply(trace.get(cursor.position()));
            if (cursor.position() - checkpoints.getLast().position() >= Math.max(SPACING, 4 * cursor.weight())) {
                checkpoints.add(cursor.copy());
                nearby.clear();
                nearby.add(checkpoints.getLast());
            } else if (cursor.position() <= reached && cursor.position() - nearby.getLast().position() >= NEAR) {
                nearby.add(cursor.copy()); // Somebody has come back.
            }
            reached = Math.max(reached, cursor.position());
        }
        return cursor.state();
    }

    /** The latest of them that is not after {@code position}. */
    private static KitchenFold latest(List<KitchenFold> checkpoints, int position) {
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
