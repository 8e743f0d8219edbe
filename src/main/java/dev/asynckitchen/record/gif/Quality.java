package dev.asynckitchen.record.gif;

/** How near the animation comes to its frames, against its size. */
public enum Quality {
    /** For a page that has to load fast. */
    SMALL(31, 400, 9, 0),
    /** Hardly to be told from the frames. */
    GOOD(127, 200, 9, 1),
    /** As near as the format allows. */
    BEST(255, 60, 6, 2);

    /** The most colours an image has for what moves. */
    final int colours;

    /** A pixel that moves and is this near already stays as it is. Squared, see {@link Colours#distance}. */
    final int near;

    /** A still pixel that is farther off than this is to be mended. Squared as well. */
    final int off;

    /** Rounds of k-means an image. */
    final int rounds;

    Quality(int colours, int near, int off, int rounds) {
        this.colours = colours;
        this.near = near;
        this.off = off;
        this.rounds = rounds;
    }
}
