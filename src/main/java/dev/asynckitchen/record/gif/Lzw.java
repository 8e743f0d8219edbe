package dev.asynckitchen.record.gif;

import java.util.Arrays;

/**
 * GIF's variable-length-code LZW, whose matcher has a choice at pixels that need no change.
 *
 * <p>Such a pixel may be written as "transparent" or as the index of the colour that is there already; the longest match
 * over all choices is taken. The dictionary is cleared only when it is full and its codes begin to cover fewer pixels,
 * which the specification calls a deferred clear code. Not thread-safe; one instance a thread.
 */
final class Lzw {
    private static final int MOST_CODES = 4096;

    /** How many strings are followed side by side. */
    private static final int STRINGS = 6;

    /** Codes after which a full dictionary is judged, again and again. */
    private static final int WINDOW = 512;

    // child[string << 8 | index]: the code of the string with index after it; 0 where there is none.
    private final short[] child = new short[MOST_CODES << 8];
    private final int[] used = new int[MOST_CODES];
    private int usedCount;
    private int nextCode;
    private int codeBits;
    private int clear;

    private short[] pixels = new short[0];
    private short[] others = new short[0];
    private int count;
    private int[] strings = new int[STRINGS + 1];
    private int[] longer = new int[STRINGS + 1];

    private byte[] out = new byte[1 << 14];
    private int length;
    private long bits;
    private int bitCount;

    /** A string of the dictionary that stands for the pixels up to {@code end}. */
    private record Match(int code, int end) {}

    /**
     * Compresses pixels in reading order.
     *
     * @param first the first choice of every pixel, an index below {@code 1 << codeSize}
     * @param second another choice, -1 where there is none
     * @param size how many pixels there are; the arrays may be longer
     * @param codeSize the LZW minimum code size, 2 to 8
     * @return the codes, without sub-blocks
     */
    byte[] compress(short[] first, short[] second, int size, int codeSize) {
        pixels = first;
        others = second;
        count = size;
        length = 0;
        bits = 0;
        bitCount = 0;
        clear = 1 << codeSize;
        codeBits = codeSize + 1;
        put(clear);
        reset(codeSize);
        int judged = 0;
        int judgedFrom = 0;
        double best = 0;
        int previous = -1;
        for (int at = 0; at < count; ) {
            Match match = next(at, previous);
            put(match.code);
            previous = grow(match.code);
            at = match.end;
            if (nextCode < MOST_CODES) {
                judged = 0;
                judgedFrom = at;
                best = 0;
            } else if (++judged == WINDOW) {
                double now = at - judgedFrom;
                if (now < 0.9 * best) {
                    put(clear);
                    reset(codeSize);
                    previous = -1;
                }
                best = Math.max(best, now);
                judged = 0;
                judgedFrom = at;
            }
        }
        put(clear + 1); // end of information
        if (bitCount > 0) {
            reserve();
            out[length++] = (byte) bits;
        }
        wipe();
        return Arrays.copyOf(out, length);
    }

    /**
     * The longest match from {@code at} on. The string before it, {@code previous} (-1 for none), enters the dictionary together
     * with the index that this match begins with, and may at once be the match itself.
     */
    private Match next(int at, int previous) {
        Match match = match(at, pixels[at], previous);
        int other = others[at];
        if (other >= 0) {
            Match second = match(at, other, previous);
            if (second.end > match.end) {
                enter(previous, other);
                return second;
            }
        }
        enter(previous, pixels[at]);
        return match;
    }

    private void enter(int previous, int index) {
        if (previous >= 0) {
            int slot = previous << 8 | index;
            child[slot] = (short) (nextCode - 1);
            used[usedCount++] = slot;
        }
    }

    private Match match(int at, int begin, int previous) {
        int slotOfPrevious = previous < 0 ? -1 : previous << 8 | begin;
        if (previous >= 0) {
            child[slotOfPrevious] = (short) (nextCode - 1);
        }
        int alive = 1;
        strings[0] = begin;
        int end = at + 1;
        for (; end < count; end++) {
            int first = pixels[end];
            int second = others[end];
            int found = 0;
            for (int i = 0; i < alive && found < STRINGS; i++) {
                int slot = strings[i] << 8;
                int c = child[slot | first];
                if (c != 0) {
                    longer[found++] = c;
                }
                if (second >= 0) {
                    c = child[slot | second];
                    if (c != 0) {
                        longer[found++] = c;
                    }
                }
            }
            if (found == 0) {
                break;
            }
            int[] swap = strings;
            strings = longer;
            longer = swap;
            alive = found;
        }
        if (previous >= 0) {
            child[slotOfPrevious] = 0;
        }
        return new Match(strings[0], end);
    }

    /** Numbers the string that {@code code} and what follows it will be; -1 when the dictionary is full. */
    private int grow(int code) {
        if (nextCode == MOST_CODES) {
            return -1;
        }
        // The decoder is one code behind: it knows the new string when it has read the next code.
        if (nextCode == 1 << codeBits && codeBits < 12) {
            codeBits++;
        }
        nextCode++;
        return code;
    }

    private void reset(int codeSize) {
        wipe();
        codeBits = codeSize + 1;
        nextCode = clear + 2;
    }

    private void wipe() {
        for (int i = 0; i < usedCount; i++) {
            child[used[i]] = 0;
        }
        usedCount = 0;
    }

    private void put(int code) {
        bits |= (long) code << bitCount;
        bitCount += codeBits;
        while (bitCount >= 8) {
            reserve();
            out[length++] = (byte) bits;
            bits >>>= 8;
            bitCount -= 8;
        }
    }

    private void reserve() {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
    }
}
