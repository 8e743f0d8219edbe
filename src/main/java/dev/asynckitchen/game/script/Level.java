package dev.asynckitchen.game.script;

/** How much of the loop the learner is; each level asks what the one before it asks, and more. The rest plays itself. */
public enum Level {
    /** Which ticket is next. */
    TICKET,
    /** Also when the clock is wound and what is due, and where a dish goes after its turn. */
    CLOCK,
    /** Also where the divider hangs, the line at which a turn ends, and when those who waited go on. */
    LINE;

    /** From 1, as the learner counts. */
    public int number() {
        return ordinal() + 1;
    }

    boolean includes(Level other) {
        return compareTo(other) >= 0;
    }
}
