package dev.asynckitchen.stage.pose;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sprite at one moment, in design units (960×540, y down).
 *
 * @param key which thing it is, the same from frame to frame: {@code ticket:12}, {@code dish:3}, {@code sign} ...
 * @param sprite the drawing: {@code assets/sprites/SPRITE.svg}
 * @param state which of the drawing's states is shown; empty for a drawing that has none
 * @param x where its origin stands
 * @param y where its origin stands
 * @param scale size, 1 as drawn
 * @param rotation degrees, clockwise
 * @param opacity 0 to 1
 * @param dim how far it steps back from what matters now, 0 to 1
 * @param layer what it stands before and behind
 * @param colour task colour, index into the palette; -1 for none
 * @param picture name of the dish shown on it, such as {@code carrot}; absent for none
 * @param labels what its label boxes say, by the box's name
 * @param parts how far its moving parts are turned (degrees) or how strong they are (0 to 1), by the part's name
 * @param subject what it stands for, for tooltips; absent for decoration
 */
public record SpritePose(
        String key,
        String sprite,
        String state,
        double x,
        double y,
        double scale,
        double rotation,
        double opacity,
        double dim,
        Layer layer,
        int colour,
        @Nullable String picture,
        Map<String, String> labels,
        Map<String, Double> parts,
        @Nullable Subject subject) {

    /** From back to front; within a layer in the order of the list. */
    public enum Layer {
        /** On the wall, behind everything that moves. */
        WALL,
        /** Stove, shelf, pass, desk, bin. */
        STATION,
        /** What stands on a station: pots, dishes, cards, trays. */
        COUNTER,
        /** The chef himself is drawn between COUNTER and TABLE. */
        TABLE,
        /** What lies on the table, before the chef; his hands come after it. */
        WORK,
        /** Tickets, things carried, speech bubbles, captions. */
        FRONT,
        /** The closing card, the red frame. */
        OVERLAY
    }

    public SpritePose withKey(String newKey) {
        return new SpritePose(
                newKey, sprite, state, x, y, scale, rotation, opacity,
                dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose inState(String newState) {
        return new SpritePose(
                key, sprite, newState, x, y, scale, rotation, opacity,
                dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose movedTo(double newX, double newY) {
        return new SpritePose(
                key, sprite, state, newX, newY, scale, rotation, opacity,
                dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose scaledTo(double newScale) {
        return new SpritePose(
                key, sprite, state, x, y, newScale, rotation, opacity,
                dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose turnedTo(double degrees) {
        return new SpritePose(
                key, sprite, state, x, y, scale, degrees, opacity,
                dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose withOpacity(double newOpacity) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, newOpacity, dim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose dimmed(double newDim) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity, newDim, layer, colour, picture, labels, parts, subject);
    }

    public SpritePose on(Layer newLayer) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity,
                dim, newLayer, colour, picture, labels, parts, subject);
    }

    public SpritePose coloured(int newColour, @Nullable String newPicture) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity,
                dim, layer, newColour, newPicture, labels, parts, subject);
    }

    public SpritePose withLabels(Map<String, String> newLabels) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity,
                dim, layer, colour, picture, newLabels, parts, subject);
    }

    public SpritePose withParts(Map<String, Double> newParts) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity,
                dim, layer, colour, picture, labels, newParts, subject);
    }

    public SpritePose about(@Nullable Subject newSubject) {
        return new SpritePose(
                key, sprite, state, x, y, scale, rotation, opacity,
                dim, layer, colour, picture, labels, parts, newSubject);
    }

    public SpritePose withLabel(String box, String text) {
        return withLabels(Map.of(box, text));
    }
}
