package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;

/** A job for an executor: a crate for the porter. */
public record Crate(ResourceState.Executor state) implements Thing.AtHatch {
    @Override
    public List<Caption> card(Onlooker kitchen) {
        return Say.sentences(
                Say.sentence("executor", "function", state.function()),
                state.done() ? Say.sentence("executor.done")
                        : Say.sentence("executor.until", "until", Phrases.clock(state.until()), "left", Say.left(kitchen, state.until())));
    }

    @Override
    public List<Caption> deeds(Change change) {
        return change.before() == null && !state.done() ? Say.sentences(Say.sentence("executor.gives", "function", state.function())) : List.of();
    }
}
