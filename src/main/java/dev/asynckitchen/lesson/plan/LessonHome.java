package dev.asynckitchen.lesson.plan;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Where a lesson's files lie: a folder, or the program itself. */
@FunctionalInterface
public interface LessonHome {
    /**
     * A file's text in UTF-8.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if it cannot be read
     */
    String read(String file) throws IOException;

    /** Whether there is such a file that can be read. */
    default boolean has(String file) {
        try {
            read(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
