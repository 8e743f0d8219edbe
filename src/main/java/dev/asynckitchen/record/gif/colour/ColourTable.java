package dev.asynckitchen.record.gif.colour;

/** The colours of an image, at most 256, all different. */
public final class ColourTable {
    public static final ColourTable EMPTY = new ColourTable(new int[0]);

    private static final int SLOTS = 1 << 10;

    private final int[] colours;

    // A hash table of the colours: index + 1, or 0.
    private final short[] slots = new short[SLOTS];

    public ColourTable(int[] colours) {
        this.colours = colours;
        for (int i = 0; i < colours.length; i++) {
            int slot = slot(colours[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            slots[slot] = (short) (i + 1);
        }
    }

    public int size() {
        return colours.length;
    }

    public int colour(int index) {
        return colours[index];
    }

    public int[] colours() {
        return colours;
    }

    /** The index of exactly this colour; -1 if the table does not have it. */
    public int indexOf(int rgb) {
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
}
