package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.Condition}: the intercom, which calls some of those who listen. */
public record Intercom(ResourceState.Condition state) implements Thing.OnWall {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(Say.sentence("condition"), Say.listing("condition.waiting", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        List<Integer> called = change.before() instanceof ResourceState.Condition was
                ? was.waiting().stream().filter(task -> !state.waiting().contains(task) && change.woken().contains(task)).toList() : List.of();
        return Say.sentences(Say.listing("condition.calls", change.kitchen(), called));
    }
}
