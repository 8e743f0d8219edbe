package dev.asynckitchen.record.film;

import dev.asynckitchen.stage.house.Sight;
import dev.asynckitchen.view.KitchenView;

/**
 * A part of the kitchen that fills the picture.
 *
 * @param x the left edge, in the kitchen's units
 * @param y the upper edge, in the kitchen's units
 * @param zoom how much larger it is shown, 1 for the whole kitchen
 */
public record Framing(double x, double y, double zoom) {
    public static final Framing EVERYTHING = new Framing(0, 0, 1);

    /** The whole of a sight, without ever looking past the kitchen's walls. */
    static Framing of(Sight sight) {
        double zoom = KitchenView.WIDTH / sight.width;
        return at(sight.x, sight.y, zoom);
    }

    private static Framing at(double middleX, double middleY, double zoom) {
        double width = KitchenView.WIDTH / zoom;
        double height = KitchenView.HEIGHT / zoom;
        return new Framing(
                Math.clamp(middleX - width / 2, 0, KitchenView.WIDTH - width),
                Math.clamp(middleY - height / 2, 0, KitchenView.HEIGHT - height), zoom);
    }

    /** On the way to another, {@code part} of the way in time, slow at both ends. */
    Framing towards(Framing other, double part) {
        double t = Math.clamp(part, 0, 1);
        double eased = t * t * (3 - 2 * t);
        return new Framing(x + (other.x - x) * eased, y + (other.y - y) * eased, zoom + (other.zoom - zoom) * eased);
    }
}
