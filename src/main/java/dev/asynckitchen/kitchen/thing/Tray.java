package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.gather}: a tray with a slot for each dish. */
public record Tray(ResourceState.Gather state) implements Thing.InCupboard {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.tray("gather", state.owner(), state.children(), kitchen);
    }

    /** Whose order it is, and who sets what into its slots, is told of those tasks. */
    @Override
    public List<Caption> deeds(Change change) {
        return List.of();
    }
}
