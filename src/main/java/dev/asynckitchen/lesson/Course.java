package dev.asynckitchen.lesson;

import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.lesson.plan.LessonHome;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The course that comes with the program, in the order in which it is learned. What its programs do was recorded when it was made. */
public final class Course {

    private static final class Catalogue {
        static final List<PlannedLesson> ALL = all();

        private static List<PlannedLesson> all() {
            try (InputStream in = Objects.requireNonNull(Course.class.getResourceAsStream(Lessons.FOLDER + "course.json"))) {
                return JsonMapper.shared().readValue(in, new TypeReference<List<String>>() {}).stream().map(Course::read)
                        .sorted(Comparator.comparingInt(lesson -> lesson.plan().order())).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Course() {}

    /** All lessons; never empty. Read when they are first asked for. */
    public static List<PlannedLesson> lessons() {
        return Catalogue.ALL;
    }

    /** The lesson of this id. */
    public static Optional<PlannedLesson> find(String id) {
        return lessons().stream().filter(lesson -> lesson.plan().id().equals(id)).findFirst();
    }

    /** What a program of a lesson does, if it is as it was when it was recorded. */
    public static Optional<Trace> recorded(PlannedLesson lesson, Program program) {
        String file = lesson.plan().id() + "/" + program.name().replaceAll("\\.py$", ".trace.jsonl");
        try (InputStream in = Course.class.getResourceAsStream(Lessons.FOLDER + file)) {
            return in == null ? Optional.empty()
                    : Optional.of(TraceReader.read(file, in)).filter(trace -> trace.header().program().source().equals(program.source()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlannedLesson read(String id) {
        LessonHome home = file -> {
            try (InputStream in = Course.class.getResourceAsStream(Lessons.FOLDER + id + "/" + file)) {
                if (in == null) {
                    throw new NoSuchFileException(id + "/" + file);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
        try {
            return PlannedLesson.read(id + "/" + PlannedLesson.FILE, home);
        } catch (WrongJson e) {
            throw new IllegalStateException(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
