package dev.asynckitchen.cli.input;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.lesson.plan.LessonFolder;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Optional;

/** Lessons in a folder or a {@code .zip}, as the command line reads them. */
public final class OwnLesson {
    private OwnLesson() {}

    /**
     * The only lesson there; nothing if this is no place for lessons.
     *
     * @throws UsageException if there is none or more than one, or one is not as the schema has it
     */
    public static Optional<PlannedLesson> in(String place) throws UsageException {
        Optional<Path> path = place(place);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<PlannedLesson> lessons = read(path.get());
        if (lessons.size() > 1) {
            throw UsageException.of("lessons.several", "folder", place, "lessons", lessons.size());
        }
        return Optional.of(lessons.getFirst());
    }

    /** The place for lessons that this names, if it is one. */
    public static Optional<Path> place(String file) {
        try {
            return Optional.of(Path.of(file)).filter(path -> Files.exists(path) && OpenFile.isLessons(path));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * All lessons there.
     *
     * @throws UsageException if there are none, or one is not as the schema has it
     */
    public static List<PlannedLesson> read(Path folder) throws UsageException {
        if (!Files.exists(folder)) {
            throw UsageException.of("no-folder-there", "folder", folder.toString());
        }
        try {
            return LessonFolder.read(folder);
        } catch (WrongJson e) {
            throw new UsageException(e.getMessage());
        } catch (NoSuchFileException e) {
            throw UsageException.of("lessons.none", "folder", folder.toString());
        } catch (IOException | UncheckedIOException | ProviderNotFoundException e) {
            throw UsageException.of("lessons.unread", "folder", folder.toString());
        }
    }
}
