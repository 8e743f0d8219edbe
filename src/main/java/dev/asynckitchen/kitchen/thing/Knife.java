package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code asyncio.Lock}: the one good knife on its hook. */
record Knife(ResourceState.Lock state) implements Thing {

    @Override
    public Stands stands() {
        return Stands.WALL;
    }

    @Override
    public boolean over() {
        return false;
    }

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
        return Say.sentences(
                before == null || before.equals(now) ? Optional.empty()
                        : change.isBy(before) ? Say.sentence("lock.gives", "thing", change.called())
                        : Say.sentence("lock.frees", "thing", change.called(), "holder", change.name(before)),
                change.isBy(now) && !Objects.equals(now, before) ? Say.sentence("lock.takes", "thing", change.called()) : Optional.empty());
    }
}
