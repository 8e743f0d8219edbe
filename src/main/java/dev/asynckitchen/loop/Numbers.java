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

    int nextTurn() {
        return ++turns;
    }
}
