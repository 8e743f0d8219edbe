package dev.asynckitchen.files;

import dev.asynckitchen.trace.Trace;
import java.io.InterruptedIOException;

/** Somebody who looks on while a file is read, on the thread that reads. */
@FunctionalInterface
public interface Watch {
    /** Who does not look. */
    Watch NOBODY = _ -> { };

    /** A trace begins to be read: from now on it grows. */
    default void begins(Trace trace) {}

    /**
     * So far it has been read.
     *
     * @param part of the file, 0 to 1
     * @throws InterruptedIOException to give it up
     */
    void read(double part) throws InterruptedIOException;
}
