package dev.asynckitchen.stage.score;

/** How far one step goes. */
public enum Stride {
    /** To where the next line of the program begins to run. */
    LINE,
    /** Over one turn: one handle that the loop runs. */
    TURN,
    /** Over one tick: one iteration of the event loop. */
    TICK
}
