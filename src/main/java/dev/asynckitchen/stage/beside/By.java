package dev.asynckitchen.stage.beside;

/** What two performances have in common, so that they go side by side. */
public enum By {
    /** The loop's clock: what happens at one time is seen at one time, and while one waits, the other cooks on. */
    CLOCK,
    /** The number of turns: the first with the first, whatever the clocks say. */
    TURNS
}
