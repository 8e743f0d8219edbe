package dev.asynckitchen.trace.cut;

import java.util.Optional;

/**
 * What is cut out of a trace: whole ticks, since a loop stands in between two of them.
 *
 * @param from the first tick; one that goes on at a time of the clock is the first then
 * @param to the last tick; one that begins at a time of the clock belongs to it
 * @param task whose turns alone: a task's id or name, or the qualified name of its coroutine
 */
public record Excerpt(Optional<Bound> from, Optional<Bound> to, Optional<String> task) {
    public static final Excerpt WHOLE = new Excerpt(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isWhole() {
        return equals(WHOLE);
    }
}
