package dev.asynckitchen.app.session;

import dev.asynckitchen.lesson.Lesson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The program that is open, as it was read or last saved.
 *
 * @param name its file name, as tracebacks say it
 * @param file where it lives, absent for a lesson or a trace
 * @param lesson the lesson it belongs to, absent for a file
 */
public record Document(String name, String text, @Nullable Path file, @Nullable Lesson lesson) {

    static Document of(Lesson lesson) {
        return new Document(lesson.fileName(), lesson.source(), null, lesson);
    }

    public String title() {
        return lesson == null ? name : lesson.title();
    }
}
