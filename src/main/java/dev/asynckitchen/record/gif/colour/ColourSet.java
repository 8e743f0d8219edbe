package dev.asynckitchen.record.gif.colour;

import java.util.Arrays;

/** The distinct colours of many pixels, as long as they fit into a colour table. */
final class ColourSet {
    private static final int SLOTS = 1 << 10;
    private static final int MOST = 256;

    private final int[] slots = new int[SLOTS]; // colour + 1
    private final int[] colours = new int[MOST];
    private int size;

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    void add(int rgb) {
        if (size > MOST) {
            return;
        }
        int slot = rgb * 0x9E3779B1 >>> 22;
        while (slots[slot] != 0) {
            if (slots[slot] == rgb + 1) {
                return;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (size < MOST) {
            slots[slot] = rgb + 1;
            colours[size] = rgb;
        }
        size++;
    }

    /** How many there are; 257 if there are more than 256. */
    int size() {
        return size;
    }

    int[] sorted() {
        int[] all = Arrays.copyOf(colours, size);
        Arrays.sort(all);
        return all;
    }
}
