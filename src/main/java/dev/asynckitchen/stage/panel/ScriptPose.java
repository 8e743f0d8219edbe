package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.Dish;
import java.util.List;
import java.util.Map;

/**
 * The program's text at a playhead.
 *
 * @param top the first line in view, counted from 0; between two while it moves
 * @param line the 1-based line that runs or ran last, 0 for none
 * @param lit how that line is marked
 * @param paused the dishes that are paused at a line, in order of creation
 */
public record ScriptPose(double top, int line, Lit lit, Map<Integer, List<Paused>> paused) {

    /** How a line is marked. */
    public enum Lit {
        RUNNING,
        RAN,
        /** The program ended there with an exception. */
        FAILED
    }

    /** A paused dish and its name. */
    public record Paused(Dish dish, String name) {}

    public ScriptPose {
        paused = Map.copyOf(paused);
    }
}
