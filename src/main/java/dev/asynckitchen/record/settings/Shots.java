package dev.asynckitchen.record.settings;

import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.stage.moment.Moment;
import java.util.List;

/**
 * Where the camera looks, moment by moment.
 *
 * @param moves in the order of time
 */
public record Shots(List<Move> moves) {
    public static final Shots NONE = new Shots(List.of());

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
