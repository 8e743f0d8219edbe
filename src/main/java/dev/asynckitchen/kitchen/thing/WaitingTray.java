package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import java.util.List;

/** {@code asyncio.wait}: a tray that leaves with the first, the first burnt or the last dish. */
public record WaitingTray(ResourceState.Wait state) implements Thing.InCupboard {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.tray("wait", state.owner(), state.children(), kitchen, "until", state.until());
    }

    /** Whose tray it is, and who comes on it, is told of those tasks. */
    @Override
    public List<Caption> deeds(Change change) {
        return List.of();
    }
}
