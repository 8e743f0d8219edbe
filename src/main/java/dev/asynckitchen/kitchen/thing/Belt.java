package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.as_completed}: a belt that hands dishes over as they come. */
public record Belt(ResourceState.AsCompleted state) implements Thing.InCupboard {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("as-completed", "owner", Say.name(kitchen, state.owner()), "came", state.given() + state.came().size(),
                        "all", state.children().size(), "given", state.given()),
                Say.listing("as-completed.next", kitchen, state.came()),
                Say.listing("missing", kitchen, Say.unfinished(kitchen, state.children())));
    }

    @Override
    public List<Caption> deeds(Change change) {
        List<Integer> gone = change.before() instanceof ResourceState.AsCompleted was && change.isBy(state.owner())
                ? was.came().stream().filter(task -> task != 0 && !state.came().contains(task)).toList() : List.of();
        return Say.sentences(Say.listing("as-completed.takes", change.kitchen(), gone));
    }
}
