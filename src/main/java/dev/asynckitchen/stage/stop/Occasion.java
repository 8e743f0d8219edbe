package dev.asynckitchen.stage.stop;

import java.util.Locale;

/** What can happen anywhere in a program, and be stopped at. */
public enum Occasion {
    /** An exception leaves a task or the program. */
    EXCEPTION,
    /** {@code cancel()} is called on a task. */
    CANCEL,
    /** The thread is held, and with it the loop, for as long as {@link Stops#patience()}. */
    BLOCK,
    /** Something is printed. */
    OUTPUT,
    /** Python warns. */
    WARNING;

    /** Its name in files and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
