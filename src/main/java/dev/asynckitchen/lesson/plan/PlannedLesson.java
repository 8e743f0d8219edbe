package dev.asynckitchen.lesson.plan;

import dev.asynckitchen.json.Entry;
import dev.asynckitchen.json.JsonFile;
import dev.asynckitchen.json.JsonSchema;
import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.trace.Program;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lesson with its files.
 *
 * @param name what its {@code lesson.json} is called in complaints
 * @param json the same as it is written, which knows its places
 */
public record PlannedLesson(LessonPlan plan, LessonHome home, String name, Entry json) {
    public static final String FILE = "lesson.json";

    /** The validator is loaded when a lesson is read. */
    private static final class Form {
        static final JsonSchema SCHEMA = JsonSchema.of("lesson.schema.json");
    }

    /**
     * Reads {@code lesson.json} at its home. Only its form is checked; see {@link LessonCheck} for whether it is true.
     *
     * @throws WrongJson if it is not as the schema has it
     * @throws IOException if it cannot be read
     */
    public static PlannedLesson read(String name, LessonHome home) throws WrongJson, IOException {
        Entry json = JsonFile.read(name, home.read(FILE), Form.SCHEMA);
        return new PlannedLesson(JsonMapper.shared().treeToValue(json.node(), LessonPlan.class), home, name, json);
    }

    /** By this its progress is kept: the id of one of the course, the place of another. */
    public String key() {
        return name.replaceFirst("/?" + FILE + "$", "");
    }

    /** One of its programs, as it is handed to Python. */
    public Program program(LessonPlan.Kept kept) throws IOException {
        return new Program(kept.file(), home.read(kept.file()));
    }
}
