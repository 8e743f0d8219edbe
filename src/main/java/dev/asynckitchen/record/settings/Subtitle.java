package dev.asynckitchen.record.settings;

import dev.asynckitchen.stage.moment.Moment;

/** What is said at a moment, in place of the caption; the picture stands still until it is read. */
public record Subtitle(Moment at, String text) {
    private static final double SHORTEST = 2.5;
    private static final double LETTERS_A_SECOND = 15;

    /** How long it stands, in seconds at speed 1. */
    public double seconds() {
        return Math.max(SHORTEST, text.length() / LETTERS_A_SECOND);
    }
}
