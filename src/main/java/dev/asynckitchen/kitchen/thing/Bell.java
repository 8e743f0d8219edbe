package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.Event}: the service bell. */
public record Bell(ResourceState.Event state) implements Thing.OnWall {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(Say.sentence(state.set() ? "event.rung" : "event.silent"), Say.listing("event.waiting", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        boolean before = change.before() instanceof ResourceState.Event was && was.set();
        if (!before && !state.set() && change.before() instanceof ResourceState.Event was && was.waiting().stream().anyMatch(change.woken()::contains)) {
            return Say.sentences(Say.sentence("event.rings-once", "thing", change.called()));
        }
        return before == state.set() ? List.of()
                : Say.sentences(Say.sentence(state.set() ? "event.rings" : "event.clears", "thing", change.called()));
    }
}
