package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code asyncio.Lock}: the one good knife on its hook. */
public record Knife(ResourceState.Lock state) implements Thing.OnWall {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                state.holder() == null ? Say.sentence("lock.free") : Say.sentence("lock.held", "holder", Say.name(kitchen, state.holder())),
                Say.listing("lock.waiting", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        Integer before = change.before() instanceof ResourceState.Lock was ? was.holder() : null;
        Integer now = state.holder();
        // Who waited still is woken by nobody but one who takes the knife and gives it back, or hears that it was cancelled.
        boolean both = before == null && now == null && change.by() != null && !change.hears()
                && change.before() instanceof ResourceState.Lock was && was.waiting().stream().anyMatch(change.woken()::contains);
        return both ? Say.sentences(Say.sentence("lock.takes-and-gives", "thing", change.called())) : Say.sentences(
                before == null || before.equals(now) ? Optional.empty()
                        : change.isBy(before) ? Say.sentence("lock.gives", "thing", change.called())
                        : Say.sentence("lock.frees", "thing", change.called(), "holder", change.name(before)),
                change.isBy(now) && !Objects.equals(now, before) ? Say.sentence("lock.takes", "thing", change.called()) : Optional.empty());
    }
}
