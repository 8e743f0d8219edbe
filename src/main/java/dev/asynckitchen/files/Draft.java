package dev.asynckitchen.files;

import org.jspecify.annotations.Nullable;

/**
 * A program that was edited and not saved.
 *
 * @param name the program's file name
 * @param file where it lives, absent if nowhere yet
 * @param imprint what its file held when it was read last, absent without one
 * @param lesson id of the lesson it began as, absent if none
 * @param offered whether it was offered when a window opened: once is enough
 */
public record Draft(
        String name, String text, @Nullable String file, @Nullable Imprint imprint, @Nullable String lesson, boolean offered) {

    /** The same, and the user was told of it. */
    public Draft told() {
        return new Draft(name, text, file, imprint, lesson, true);
    }
}
