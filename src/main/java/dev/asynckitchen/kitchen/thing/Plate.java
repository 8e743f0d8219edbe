package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;

/** A bare {@code Future}: an empty plate that somebody fills. */
public record Plate(ResourceState.Future state) implements Thing.OnWall {
    private static final int LONGEST = 120;
    private static final int LONGEST_DEED = 40;

    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("future." + end(), "value", value(LONGEST)),
                Say.listing("future.waiting", kitchen, state.waiting()));
    }

    @Override
    public List<Caption> deeds(Change change) {
        return state.done() ? Say.sentences(Say.sentence("future.does." + end(), "value", value(LONGEST_DEED), "thing", change.called())) : List.of();
    }

    private String value(int longest) {
        return state.value() == null ? "" : Phrases.shorten(state.value(), longest);
    }

    private String end() {
        return !state.done() || state.outcome() == null ? "pending" : switch (state.outcome()) {
            case RESULT -> "filled";
            case EXCEPTION -> "burnt";
            case CANCELLED -> "cancelled";
        };
    }
}
