package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;

/** {@code asyncio.timeout}, {@code wait_for}: the red egg timer on a dish. */
public record EggTimer(ResourceState.Timeout state) implements Thing.OnDish {
    private boolean runs() {
        return state.phase().equals("active");
    }

    private boolean rings() {
        return state.phase().equals("expiring");
    }

    @Override
    public List<Caption> card(Onlooker kitchen) {
        Caption whose = Say.name(kitchen, state.task());
        Double when = state.when();
        if (!runs()) {
            return Say.sentences(Say.sentence("timeout.rung", "task", whose));
        }
        return Say.sentences(when == null ? Say.sentence("timeout.never", "task", whose)
                : Say.sentence("timeout", "task", whose, "when", Phrases.clock(when), "left", when > kitchen.now() ? Say.left(kitchen, when) : "none"));
    }

    @Override
    public List<Caption> deeds(Change change) {
        ResourceState.Timeout was = change.before() instanceof ResourceState.Timeout timeout ? timeout : null;
        if (was != null && was.phase().equals("expiring") && state.phase().equals("expired")) {
            return change.isBy(state.task()) ? Say.sentences(Say.sentence("timeout.rung-off")) : List.of();
        }
        Double before = was != null && was.phase().equals("active") ? was.when() : null;
        if (!change.isBy(state.task()) || rings()) {
            return List.of();
        }
        if (!runs() || state.when() == null) {
            return before == null ? List.of() : Say.sentences(Say.sentence("timeout.off"));
        }
        return state.when().equals(before) ? List.of() : Say.sentences(Say.sentence("timeout.sets", "when", Phrases.clock(state.when())));
    }
}
