package dev.asynckitchen.game.script;

/** Where a dish is put when its turn is over. */
public enum Where {
    /** It sleeps. */
    STOVE,
    /** It gave way: the end of the rail. */
    RAIL,
    /** It waits for somebody or something else. */
    SHELF,
    /** It has returned. */
    PASS,
    /** CancelledError ended it. */
    BIN,
    /** Another exception ended it. */
    SMOKE
}
