package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.Barrier}: a table that is served when all plates are there. */
public record Table(ResourceState.Barrier state) implements Thing.OnWall {
    private static final String BROKEN = "broken";
    private static final String DRAINING = "draining";
    private static final String RESETTING = "resetting";

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("barrier", "parties", state.parties(), "count", state.waiting().size()),
                Say.listing("barrier.there", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        String before = change.before() instanceof ResourceState.Barrier was ? was.phase() : "";
        return state.phase().equals(before) ? List.of()
                : state.phase().equals(BROKEN) ? Say.sentences(Say.sentence("barrier.breaks", "thing", change.called()))
                : state.phase().equals(RESETTING) ? Say.sentences(Say.sentence("barrier.resets", "thing", change.called()))
                : state.phase().equals(DRAINING) ? Say.sentences(Say.sentence("barrier.completes", "thing", change.called()))
                : List.of();
    }
}
