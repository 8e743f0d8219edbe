package dev.asynckitchen.stage.pose;

import dev.asynckitchen.stage.pose.SpritePose.Layer;
import java.util.Map;

/** Sprites to begin with; {@link SpritePose} has the changes. */
public final class Sprites {
    private Sprites() {}

    /** A part of the house: {@code name} is what it is called when it is pointed at. */
    public static SpritePose station(String sprite, double x, double y, String name) {
        return of("station:" + sprite, sprite, x, y, Layer.WALL).about(new Subject.OfStation(name));
    }

    public static SpritePose of(String key, String sprite, double x, double y, Layer layer) {
        return new SpritePose(key, sprite, "", x, y, 1, 0, 1, 0, layer, -1, null, Map.of(), Map.of(), null);
    }
}
