package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.json.WrongJson;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lessons in a folder or a {@code .zip}, or one by its {@code lesson.json}: one whose {@code lesson.json} lies in it, or several in folders of their own. Their texts are
 * read at once, so that nothing of the file is kept open.
 */
public final class LessonFolder {
    /** No lesson has that much to read. */
    private static final long MOST_BYTES = 4_000_000;

    private LessonFolder() {}

    /**
     * The lessons there, in their order.
     *
     * @throws WrongJson if one of them is not as the schema has it
     * @throws NoSuchFileException if there is none
     * @throws IOException if something cannot be read
     */
    public static List<PlannedLesson> read(Path folder) throws WrongJson, IOException {
        if (folder.endsWith(PlannedLesson.FILE)) {
            return read(Objects.requireNonNull(folder.toAbsolutePath().getParent(), "it is a file in it"));
        }
        if (Files.isDirectory(folder)) {
            return read(folder, folder.toString());
        }
        try (FileSystem zip = FileSystems.newFileSystem(folder)) {
            return read(zip.getPath("/"), folder.toString());
        }
    }

    private static List<PlannedLesson> read(Path root, String shown) throws WrongJson, IOException {
        List<Path> homes;
        try (Stream<Path> files = Files.walk(root, 3)) {
            homes = files.filter(file -> file.endsWith(PlannedLesson.FILE)).map(Path::getParent).sorted().toList();
        }
        if (homes.isEmpty()) {
            throw new NoSuchFileException(shown + "/" + PlannedLesson.FILE);
        }
        List<PlannedLesson> lessons = new ArrayList<>();
        for (Path home : homes) {
            String place = root.relativize(home).toString();
            lessons.add(PlannedLesson.read(shown + "/" + (place.isEmpty() ? "" : place + "/") + PlannedLesson.FILE, texts(home)));
        }
        lessons.sort(Comparator.comparingInt(lesson -> lesson.plan().order()));
        return List.copyOf(lessons);
    }

    private static LessonHome texts(Path home) throws IOException {
        Map<String, String> texts = new HashMap<>();
        long room = MOST_BYTES;
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(json|py)")).toList()) {
                room -= Files.size(file);
                if (room < 0) {
                    throw new IOException(home.toString());
                }
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return name -> {
            String text = texts.get(name);
            if (text == null) {
                throw new NoSuchFileException(name);
            }
            return text;
        };
    }
}
