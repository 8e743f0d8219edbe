package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.words.Caption;

/** What tasks and things are called. */
public interface Names {

    /** What a task is called. */
    Caption name(int task);

    /** Which of its kind a thing is, from 1 in the order in which they were made. */
    int nth(int resource);
}
