package dev.asynckitchen.stage.pose;

import dev.asynckitchen.stage.house.Station;

/** What a sprite stands for, so that pointing at it can tell. */
public sealed interface Subject {
    record OfTask(int task) implements Subject {}

    record OfHandle(int handle) implements Subject {}

    record OfResource(int resource) implements Subject {}

    record OfCoroutine(int coroutine) implements Subject {}

    /** A number that says how many more there are than have room: of the rail, the shelf, the stove ... */
    record OfMore(String of) implements Subject {}

    /** A part of the house. */
    record OfStation(Station station) implements Subject {}
}
