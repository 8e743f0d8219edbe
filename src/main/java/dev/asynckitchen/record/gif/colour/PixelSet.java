package dev.asynckitchen.record.gif.colour;

/** A set of pixels, a bit each. */
public final class PixelSet {
    private final long[] words;
    private int size;

    public PixelSet(int pixels) {
        words = new long[(pixels + 63) / 64];
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void set(int pixel, boolean in) {
        long bit = 1L << pixel;
        long word = words[pixel >> 6];
        if ((word & bit) != 0 != in) {
            words[pixel >> 6] = word ^ bit;
            size += in ? 1 : -1;
        }
    }

    /** The first pixel of the set from {@code from} on, -1 if there is none. */
    public int next(int from) {
        int w = from >> 6;
        if (w >= words.length) {
            return -1;
        }
        long word = words[w] & -1L << from;
        while (word == 0) {
            if (++w == words.length) {
                return -1;
            }
            word = words[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }
}
