package dev.asynckitchen.stage.layout;

import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.stage.pose.Subject;

/** A thing that is known to be of those that stand in one place. */
record Placed<T extends Thing>(int resource, String label, T thing) {
    static <T extends Thing> Placed<T> of(Fixture fixture, T thing) {
        return new Placed<>(fixture.resource(), fixture.label(), thing);
    }

    String key() {
        return "fixture:" + resource;
    }

    Subject subject() {
        return new Subject.OfResource(resource);
    }
}
