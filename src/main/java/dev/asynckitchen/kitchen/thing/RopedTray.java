package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Optional;

/** {@code asyncio.TaskGroup}: a tray with a rope around it. */
public record RopedTray(ResourceState.TaskGroup state) implements Thing.InCupboard {
    /** A group forgets its tasks as they end, so only those that are not done can be counted. */
    @Override
    public List<Caption> card(Onlooker kitchen) {
        List<Integer> open = Say.unfinished(kitchen, state.tasks());
        return Say.sentences(
                Say.sentence("task-group", "owner", Say.name(kitchen, state.owner()), "count", open.size()),
                Say.listing("task-group.open", kitchen, open),
                state.phase().equals("aborting") ? Say.sentence("task-group.aborting") : Optional.empty());
    }

    /** Who comes on it and who is stamped is told of those tasks. */
    @Override
    public List<Caption> deeds(Change change) {
        return List.of();
    }
}
