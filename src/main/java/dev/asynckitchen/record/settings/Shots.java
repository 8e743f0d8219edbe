package dev.asynckitchen.record.settings;

import java.util.List;

/**
 * Where the camera looks, moment by moment.
 *
 * @param moves in the order of time
 */
public record Shots(List<Move> moves) {
    public static final Shots NONE = new Shots(List.of());

    /** What the camera can look at, with its middle and its width in the kitchen's units (960×540). */
    public enum Sight {
        EVERYTHING(480, 270, 960),
        RAIL(300, 150, 600),
        STOVE(260, 340, 480),
        WORKTOP(500, 330, 520),
        SHELF(670, 320, 400),
        PASS(800, 330, 400),
        CLOCK(368, 190, 400);

        public final double x;
        public final double y;
        public final double width;

        Sight(double x, double y, double width) {
            this.x = x;
            this.y = y;
            this.width = width;
        }
    }

    /**
     * The camera turns to a sight.
     *
     * @param at when it begins to
     * @param seconds how long it takes, at speed 1
     */
    public record Move(Moment at, Sight sight, double seconds) {}

    public Shots {
        moves = List.copyOf(moves);
    }
}
