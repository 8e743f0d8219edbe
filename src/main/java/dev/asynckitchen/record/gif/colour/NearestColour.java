package dev.asynckitchen.record.gif.colour;

import java.util.Arrays;

/**
 * Finds the colour of a table that is nearest to any other. For every cell of the colour space that is asked for, it
 * notes once which colours can be nearest to anything in the cell. Not thread-safe; kept from image to image, since it is large.
 */
public final class NearestColour {
    /** The way from a cell's middle to its farthest corner, as the root of a {@link Colours#distance}. */
    private static final double CORNER = 2 * Math.sqrt(Colours.LEVEL);

    private int[] colours = new int[0];

    // For every cell a stretch of `near`: where it begins << 9 | its length; 0 while unknown.
    private final int[] stretches = new int[Colours.CELLS];
    private int[] known = new int[1 << 12];
    private int knownCount;
    private byte[] near = new byte[1 << 14];
    private int nearCount;
    private final int[] distances = new int[256];

    /** Looks in this table from now on. */
    public void in(ColourTable table) {
        if (colours == table.colours()) {
            return;
        }
        for (int i = 0; i < knownCount; i++) {
            stretches[known[i]] = 0;
        }
        knownCount = 0;
        nearCount = 0;
        colours = table.colours();
    }

    /** The index of the nearest colour, the first of equally near ones; the table must not be empty. */
    public int of(int rgb) {
        int cell = Colours.cell(rgb);
        int stretch = stretches[cell];
        if (stretch == 0) {
            stretch = candidates(rgb & 0xFCFCFC | 0x020202);
            stretches[cell] = stretch;
            if (knownCount == known.length) {
                known = Arrays.copyOf(known, knownCount * 2);
            }
            known[knownCount++] = cell;
        }
        int from = stretch >>> 9;
        int to = from + (stretch & 511);
        int best = near[from] & 255;
        if (to - from > 1) {
            int least = Colours.distance(rgb, colours[best]);
            for (int i = from + 1; i < to && least > 0; i++) {
                int d = Colours.distance(rgb, colours[near[i] & 255]);
                if (d < least) {
                    least = d;
                    best = near[i] & 255;
                }
            }
        }
        return best;
    }

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
            near = Arrays.copyOf(near, near.length * 2);
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
