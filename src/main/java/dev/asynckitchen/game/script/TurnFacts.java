package dev.asynckitchen.game.script;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task in its turn.
 *
 * @param paused where it stood before: its await chain from the outermost coroutine inwards, as far as it is in the program itself
 * @param ran the lines that began in this turn, without those at which it goes on
 * @param end the line at which the turn ended; absent where that cannot be said
 * @param stack its await chain after it; empty for a task that is done
 * @param where where the dish goes; absent where it goes nowhere that one could name
 * @param on what it waits for, absent if it is done
 * @param woken the handles scheduled because it is done
 * @param over the position after the turn
 */
public record TurnFacts(
        int task,
        List<Frame> paused,
        Set<Integer> ran,
        @Nullable Integer end,
        List<Frame> stack,
        @Nullable Where where,
        @Nullable Awaited on,
        List<Integer> woken,
        int over) {
    public TurnFacts {
        paused = List.copyOf(paused);
        ran = Set.copyOf(ran);
        stack = List.copyOf(stack);
        woken = List.copyOf(woken);
    }
}
