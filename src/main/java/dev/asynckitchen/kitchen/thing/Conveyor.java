package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** An async generator that has begun: a conveyor that gives one piece at a time. */
public record Conveyor(ResourceState.AsyncGenerator state) implements Thing.OnWall {
    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(Say.sentence("async-generator", "function", state.function(), "count", state.given(), "phase", state.phase()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        int before = change.before() instanceof ResourceState.AsyncGenerator was ? was.given() : 0;
        int given = state.given() - before;
        return given <= 0 ? List.of() : Say.sentences(Say.sentence("async-generator.takes", "count", given, "function", state.function()));
    }
}
