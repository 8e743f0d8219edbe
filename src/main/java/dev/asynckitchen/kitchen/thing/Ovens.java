package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code asyncio.Semaphore}: so many oven doors. */
record Ovens(ResourceState.Semaphore state) implements Thing {

    @Override
    public Stands stands() {
        return state.size() > 1 ? Stands.WIDE_WALL : Stands.WALL;
    }

    @Override
    public boolean over() {
        return false;
    }

    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("semaphore", "free", state.value(), "size", state.size()),
                Say.listing("semaphore.inside", kitchen, state.holders()),
                Say.listing("semaphore.waiting", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        List<Integer> before = change.before() instanceof ResourceState.Semaphore was ? was.holders() : List.of();
        int taken = change.by() == null ? 0 : Collections.frequency(state.holders(), change.by()) - Collections.frequency(before, change.by());
        boolean freed = change.before() instanceof ResourceState.Semaphore was && state.holders().size() - Math.max(0, taken) < was.holders().size();
        return Say.sentences(
                freed ? Say.sentence("semaphore.gives", "thing", change.called()) : Optional.empty(),
                taken > 0 ? Say.sentence("semaphore.takes", "thing", change.called()) : Optional.empty());
    }
}
