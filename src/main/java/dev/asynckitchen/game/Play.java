package dev.asynckitchen.game;

import java.util.HashSet;
import java.util.Set;

/**
 * How far somebody has come in a {@link Game}. A value: whoever keeps an old one can go back to it.
 *
 * @param step the step that is asked now, counted from 0; the number of steps when the stretch is over
 * @param tries how often its answer was wrong so far
 * @param marked the steps that cost a mark
 * @param hinted the steps at which a hint was taken
 */
public record Play(int step, int tries, Set<Integer> marked, Set<Integer> hinted) {
    public Play {
        marked = Set.copyOf(marked);
        hinted = Set.copyOf(hinted);
    }

    Play at(int next) {
        return new Play(next, 0, marked, hinted);
    }

    Play withMark() {
        return new Play(step, tries + 1, plus(marked), hinted);
    }

    Play withHint() {
        return new Play(step, tries, marked, plus(hinted));
    }

    private Set<Integer> plus(Set<Integer> steps) {
        var more = new HashSet<>(steps);
        more.add(step);
        return more;
    }
}
