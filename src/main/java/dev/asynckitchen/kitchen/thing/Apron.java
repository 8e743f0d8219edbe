package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** An {@code async with} of the program's own: an apron. */
public record Apron(ResourceState.ContextManager state) implements Thing.OnWall {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(Say.sentence("context-manager", "type", state.type(), "task", Say.name(kitchen, state.task()), "phase", state.phase()));
    }

    /** Its own lines tell what happens as it is put on and taken off. */
    @Override
    public List<Caption> deeds(Change change) {
        return List.of();
    }
}
