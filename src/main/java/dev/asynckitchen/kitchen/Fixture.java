package dev.asynckitchen.kitchen;

import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.trace.ResourceState;

/** Something tasks share or wait for, as it is now: the knife, the ovens, the bell, a tray ... */
public record Fixture(int resource, String label, ResourceState state) {

    /** What it is in the kitchen. */
    public Thing thing() {
        return Thing.of(state);
    }
}
