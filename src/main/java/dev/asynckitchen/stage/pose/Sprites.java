package dev.asynckitchen.stage.pose;

import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import java.util.Map;

/** Sprites to begin with; {@link SpritePose} has the changes. */
public final class Sprites {
    private Sprites() {}

    /** A drawing that belongs to a part of the house. */
    public static SpritePose station(String sprite, double x, double y, Station station) {
        return decoration(sprite, x, y).about(new Subject.OfStation(station));
    }

    /** A drawing that stands for nothing. */
    public static SpritePose decoration(String sprite, double x, double y) {
        return of("station:" + sprite, sprite, x, y, Layer.WALL);
    }

    public static SpritePose of(String key, String sprite, double x, double y, Layer layer) {
        return new SpritePose(key, sprite, "", x, y, 1, 0, 1, 0, layer, -1, null, Map.of(), Map.of(), null);
    }
}
