package dev.asynckitchen.report.finding;

import org.jspecify.annotations.Nullable;

/**
 * A task, or a callback that belongs to none.
 *
 * @param task its id, absent for a callback
 * @param name the task's name by then; a callback's qualified name
 * @param function the qualified name of the coroutine it runs; a callback's own
 */
public record Who(@Nullable Integer task, String name, String function) {

    public static Who callback(String callback) {
        return new Who(null, callback, callback);
    }
}
