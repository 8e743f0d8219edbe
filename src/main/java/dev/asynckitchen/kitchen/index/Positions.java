package dev.asynckitchen.kitchen.index;

import java.util.Arrays;

/** Where events of one sort stand in a trace, in order: found by halving, four bytes each. */
public final class Positions {
    private int[] all = new int[16];
    private int size;

    /** Adds one that stands no earlier than the last. */
    public void add(int position) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size + (size >> 1));
        }
        all[size++] = position;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Where the {@code nth} of them stands, 0 to {@link #size()} - 1. */
    public int get(int nth) {
        if (nth >= size) {
            throw new IndexOutOfBoundsException(nth + " of " + size);
        }
        return all[nth];
    }

    /** How many of them stand before {@code position}. */
    public int before(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many of them stand at {@code from} or after it, and before {@code to}. */
    public int between(int from, int to) {
        return before(to) - before(from);
    }
}
