package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Optional;

/** {@code asyncio.shield}: a glass dome over a dish. */
public record Dome(ResourceState.Shield state) implements Thing.OnDish {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("shield", "task", Say.name(kitchen, inner())), state.hit() ? Say.sentence("shield.hit") : Optional.empty());
    }

    @Override
    public List<Caption> deeds(Change change) {
        boolean before = change.before() instanceof ResourceState.Shield was && was.hit();
        return Say.sentences(
                change.before() == null && !state.done() ? Say.sentence("shield.puts", "task", change.name(inner())) : Optional.empty(),
                state.hit() && !before && state.inner() != null && !change.kitchen().isDone(state.inner())
                        ? Say.sentence("shield.hits", "task", change.name(state.inner())) : Optional.empty());
    }

    private int inner() {
        return state.inner() == null ? 0 : state.inner();
    }
}
