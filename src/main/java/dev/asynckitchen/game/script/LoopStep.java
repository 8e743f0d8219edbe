package dev.asynckitchen.game.script;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.stage.score.Playhead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One move of the loop.
 *
 * @param right what it was
 * @param offered what one may choose from, {@code right} among it; it alone where nothing is asked
 * @param seen the kitchen before it
 * @param tick the round it belongs to
 * @param at the playhead at which it has not happened yet
 * @param turn what becomes of the task whose turn runs; absent between turns
 * @param unordered nothing is asked because CPython has no order here: it walks a set
 */
public record LoopStep(
        LoopMove right, List<LoopMove> offered, KitchenState seen, int tick, Playhead at, @Nullable TurnFacts turn, boolean unordered) {
    public LoopStep {
        offered = List.copyOf(offered);
    }

    /** Whether there is anything to choose. */
    public boolean isAsked() {
        return offered.size() > 1;
    }
}
