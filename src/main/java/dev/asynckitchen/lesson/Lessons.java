package dev.asynckitchen.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of built-in lessons, in the order in which they are learned. */
public final class Lessons {
    static final String FOLDER = "/assets/lessons/";

    private static final class Catalogue {
        static final List<Lesson> ALL = read();
    }

    private Lessons() {}

    /** All lessons; never empty. */
    public static List<Lesson> all() {
        return Catalogue.ALL;
    }

    /** The lesson the program opens with. */
    public static Lesson opening() {
        return all().getFirst();
    }

    /** The lesson of this id. */
    public static Optional<Lesson> find(String id) {
        return all().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    private static List<Lesson> read() {
        try (InputStream in = Objects.requireNonNull(Lessons.class.getResourceAsStream(FOLDER + "index.json"))) {
            return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<Lesson>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
