package dev.asynckitchen.record.gif;

import dev.asynckitchen.record.gif.colour.ColourTable;
import dev.asynckitchen.record.gif.colour.Colours;
import java.util.Arrays;

/**
 * Chooses the colours that mend most of what is off in a still picture: exact ones, those with the greatest error over all
 * their pixels first, none close to another. Deterministic. Not thread-safe.
 */
final class Mending {
    private static final int SLOTS = 1 << 17;

    private final int[] colour = new int[SLOTS];
    private final int[] error = new int[SLOTS];
    private final int[] pixels = new int[SLOTS];
    private int[] taken = new int[1 << 10];
    private int size;
    private long mended;

    void clear() {
        for (int i = 0; i < size; i++) {
            pixels[taken[i]] = 0;
        }
        size = 0;
        mended = 0;
    }

    /** Counts a pixel of a colour that is shown so far off. */
    void add(int rgb, int distance) {
        int slot = (rgb * 0x9E3779B1) >>> 15;
        while (pixels[slot] != 0 && colour[slot] != rgb) {
            slot = slot + 1 & SLOTS - 1;
        }
        if (pixels[slot] == 0) {
            if (size > SLOTS / 2) {
                return;
            }
            if (size == taken.length) {
                taken = Arrays.copyOf(taken, size * 2);
            }
            taken[size++] = slot;
            colour[slot] = rgb;
            error[slot] = 0;
        }
        pixels[slot]++;
        error[slot] = Math.min(1 << 30, error[slot] + distance);
    }

    /**
     * Adds colours to {@code table} until it has {@code most}.
     *
     * @param apart how far from all others a colour has to be
     * @param worth the least error of a colour, over all its pixels, for which it is worth its bytes
     */
    ColourTable extend(ColourTable table, int most, int apart, int worth) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            int slot = taken[i];
            sorted[i] = (long) -error[slot] << 24 | colour[slot];
        }
        Arrays.sort(sorted);
        int[] colours = Arrays.copyOf(table.colours(), Math.max(most, table.size()));
        int n = table.size();
        for (int i = 0; i < size && n < most && -(sorted[i] >> 24) >= worth; i++) {
            int rgb = (int) sorted[i] & 0xFFFFFF;
            if (isApart(rgb, colours, n, apart)) {
                colours[n++] = rgb;
                mended += -(sorted[i] >> 24);
            }
        }
        return n == table.size() ? table : new ColourTable(Arrays.copyOf(colours, n));
    }

    /** How much error the colours added last take away, at least. */
    long mended() {
        return mended;
    }

    private static boolean isApart(int rgb, int[] colours, int n, int apart) {
        for (int i = 0; i < n; i++) {
            if (Colours.distance(rgb, colours[i]) < apart) {
                return false;
            }
        }
        return true;
    }
}
