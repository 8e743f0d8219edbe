package dev.asynckitchen.loop;

/** Counts handles, ticks and turns from 1. Loops that share one number on through each other. */
public final class Numbers {
    private int handles;
    private int ticks;
    private int turns;

    int nextHandle() {
        return ++handles;
    }

    int nextTick() {
        return ++ticks;
    }

    /** The number that the next turn will have. */
    int comingTurn() {
        return turns + 1;
    }

    int nextTurn() {
        return ++turns;
    }
}
