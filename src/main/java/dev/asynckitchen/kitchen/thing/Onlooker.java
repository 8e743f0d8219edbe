package dev.asynckitchen.kitchen.thing;

/** What a thing has to ask of the rest of the kitchen to tell of itself. */
public interface Onlooker extends Names {

    /** Whether a task is over. */
    boolean isDone(int task);

    /** The loop's clock, in seconds. */
    double now();
}
