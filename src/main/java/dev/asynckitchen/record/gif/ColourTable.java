package dev.asynckitchen.record.gif;

import java.util.Arrays;

/** Up to 256 colours, and which of them is nearest to any other. Not thread-safe. */
final class ColourTable {
    static final ColourTable EMPTY = new ColourTable(new int[0]);

    /** Farthest way from a cell's middle to its corner, as a square root of {@link Colours#distance}. */
    private static final double CORNER = 2 * Math.sqrt(Colours.LEVEL);

    private static final int SLOTS = 1 << 10;

    private final int[] colours;

    // A hash table of the colours themselves: index + 1, or 0.
    private final short[] slots = new short[SLOTS];

    // The entries that can be nearest to a colour of a cell, found when a cell is first asked for: a stretch of `near`.
    private int[] stretch = new int[0];
    private byte[] near = new byte[1 << 12];
    private int nearCount;
    private final int[] distances = new int[256];

    ColourTable(int[] colours) {
        this.colours = colours;
        for (int i = 0; i < colours.length; i++) {
            int slot = slot(colours[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            slots[slot] = (short) (i + 1);
        }
    }

    int size() {
        return colours.length;
    }

    int colour(int index) {
        return colours[index];
    }

    int[] colours() {
        return colours;
    }

    /** The index of exactly this colour; -1 if the table does not have it. */
    int indexOf(int rgb) {
        for (int slot = slot(rgb); slots[slot] != 0; slot = slot + 1 & SLOTS - 1) {
            if (colours[slots[slot] - 1] == rgb) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    private static int slot(int rgb) {
        return rgb * 0x9E3779B1 >>> 22;
    }

    /** The index of the nearest colour; the table must not be empty. */
    int nearest(int rgb) {
        if (stretch.length == 0) {
            stretch = new int[Colours.CELLS];
        }
        int cell = Colours.cell(rgb);
        int where = stretch[cell];
        if (where == 0) {
            where = candidates(rgb & 0xFCFCFC | 0x020202);
            stretch[cell] = where;
        }
        int from = where >>> 9;
        int to = from + (where & 511);
        int best = near[from] & 255;
        if (to - from > 1) {
            int least = Integer.MAX_VALUE;
            for (int i = from; i < to; i++) {
                int index = near[i] & 255;
                int d = Colours.distance(rgb, colours[index]);
                if (d < least) {
                    least = d;
                    best = index;
                }
            }
        }
        return best;
    }

    /** Notes the entries that can be nearest somewhere in the cell around {@code middle}; gives their stretch. */
    private int candidates(int middle) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int d = Colours.distance(middle, colours[i]);
            distances[i] = d;
            least = Math.min(least, d);
        }
        double reach = Math.sqrt(least) + 2 * CORNER;
        int limit = (int) (reach * reach);
        if (nearCount + colours.length > near.length) {
            near = Arrays.copyOf(near, Math.max(near.length * 2, nearCount + colours.length));
        }
        int from = nearCount;
        for (int i = 0; i < colours.length; i++) {
            if (distances[i] <= limit) {
                near[nearCount++] = (byte) i;
            }
        }
        return from << 9 | nearCount - from;
    }
}
