package dev.asynckitchen.record.gif;

import dev.asynckitchen.record.gif.colour.Colours;

/** How near the animation comes to its frames, against its size. */
public enum Quality {
    /** For a page that has to load fast. */
    SMALL(127, 95, 0, 100, 16, 8000),
    /** Hardly to be told from the frames. */
    GOOD(255, 127, 1, 100, 4, 1000),
    /** As near as the format allows. */
    BEST(255, 207, 1, 40, 9, 400);

    /** Colours of the file's own table, which the first image uses. */
    final int global;

    /** The most colours a later image brings for what moves. */
    final int local;

    /** Rounds of k-means for a later image. */
    final int rounds;

    /** A pixel that moves and is this near already stays as it is. Squared, see {@link Colours#distance}. */
    final int near;

    /** A still pixel that is farther off than this is to be mended. Squared as well. */
    final int off;

    /** How much error, squared as well and over all pixels, is as bad as a byte more. */
    final int price;

    Quality(int global, int local, int rounds, int near, int off, int price) {
        this.global = global;
        this.local = local;
        this.rounds = rounds;
        this.near = near;
        this.off = off;
        this.price = price;
    }
}
