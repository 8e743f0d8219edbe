package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code asyncio.Semaphore}: so many oven doors. */
public record Ovens(ResourceState.Semaphore state) implements Thing.OnWall {
    @Override
    public boolean wide() {
        return state.size() > 1;
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
        ResourceState.Semaphore was = change.before() instanceof ResourceState.Semaphore semaphore ? semaphore : null;
        List<Integer> before = was == null ? List.of() : was.holders();
        int taken = change.by() == null ? 0 : Collections.frequency(state.holders(), change.by()) - Collections.frequency(before, change.by());
        boolean freed = was != null && state.holders().size() - Math.max(0, taken) < before.size();
        // Nobody wakes who waits but one who frees an oven, or hears that it was cancelled.
        boolean handedOn = taken == 0 && !freed && change.by() != null && !change.hears()
                && was != null && was.waiting().stream().anyMatch(change.woken()::contains);
        boolean had = change.by() != null && before.contains(change.by());
        return Say.sentences(
                handedOn && !had ? Say.sentence("semaphore.takes-and-gives", "thing", change.called()) : Optional.empty(),
                freed || handedOn && had ? Say.sentence("semaphore.gives", "thing", change.called()) : Optional.empty(),
                taken > 0 ? Say.sentence("semaphore.takes", "thing", change.called()) : Optional.empty());
    }
}
