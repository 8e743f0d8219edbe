package dev.asynckitchen.stage.panel;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lanes somebody wants to see.
 *
 * @param filter what the names of those have in them, in small or capital letters; empty for all
 * @param pinned the tasks that stay on top
 * @param folded the tasks whose children are not shown
 * @param selected the task that is shown whatever else is; null for none
 */
public record LaneChoice(String filter, Set<Integer> pinned, Set<Integer> folded, @Nullable Integer selected) {
    /** All of them. */
    public static final LaneChoice ALL = new LaneChoice("", Set.of(), Set.of(), null);

    public LaneChoice {
        pinned = Set.copyOf(pinned);
        folded = Set.copyOf(folded);
    }

    /** Only those with this in their names. */
    public LaneChoice filtered(String text) {
        return new LaneChoice(text, pinned, folded, selected);
    }

    /** The task pinned, or no longer. */
    public LaneChoice pinning(int task) {
        return new LaneChoice(filter, toggled(pinned, task), folded, selected);
    }

    /** The task's children put away, or shown again. */
    public LaneChoice folding(int task) {
        return new LaneChoice(filter, pinned, toggled(folded, task), selected);
    }

    /** With another task selected. */
    public LaneChoice selecting(@Nullable Integer task) {
        return new LaneChoice(filter, pinned, folded, task);
    }

    private static Set<Integer> toggled(Set<Integer> all, int task) {
        var changed = new HashSet<>(all);
        if (!changed.remove(task)) {
            changed.add(task);
        }
        return changed;
    }
}
