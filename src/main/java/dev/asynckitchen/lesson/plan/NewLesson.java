package dev.asynckitchen.lesson.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small lesson to start from. */
public final class NewLesson {
    private static final String FOLDER = "/assets/lessons/new/";
    private static final List<String> FILES = List.of(PlannedLesson.FILE, "my-lesson.py", "my-lesson-changed.py");

    private NewLesson() {}

    /**
     * Writes it into a folder, which is made if it is not there.
     *
     * @throws FileAlreadyExistsException if there is something in it
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(NewLesson.class.getResourceAsStream(FOLDER + file), file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
