package dev.asynckitchen.app.keys;

/** What keys ask about where the program stops, and of the ways to other moments. */
public interface StopActions {
    /** Makes a breakpoint at the line with the caret, or does away with it. */
    void toggle();

    /** Asks for the condition of the breakpoint at the line with the caret. */
    void ask();

    /** Goes on to where the line with the caret is about to run. */
    void runToCaret();

    /** To the next place where it stops, or to the one before. */
    void next(boolean forward);

    /** Asks for a moment and goes there. */
    void goTo();

    /** To the next turn of the task that is looked at, or to the one before. */
    void nextTurn(boolean forward);
}
