package dev.asynckitchen.view.style;

/** How the kitchen is lit. */
public enum Theme {
    DAY,
    NIGHT,
    /** By day, with pale scenery and black letters: whatever stands for something stands out. */
    CONTRAST;

    /** The next one, in a circle. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
