package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.app.document.Template;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonCheck;
import dev.asynckitchen.lesson.plan.LessonFolder;
import dev.asynckitchen.lesson.plan.NewLesson;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The first picture comes from a kept trace: it must be what Python would do. {@code -Dkitchen.record=true} keeps it anew. */
class LessonTracesTest {
    private static final Path LESSONS = Path.of("assets/lessons");
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<String> lessons() {
        return Lessons.all().stream().map(Lesson::id);
    }

    static Stream<Path> courses() throws IOException {
        try (Stream<Path> files = Files.walk(LESSONS, 2)) {
            return files.filter(file -> LESSONS.relativize(file).getNameCount() == 2 && file.toString().endsWith(".py"))
                    .filter(file -> !file.getParent().endsWith("new")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void so_is_that_of_each_program_of_the_course(Path program) throws Exception {
        Run run = engine.run(new Program(program.getFileName().toString(), Files.readString(program)));
        var made = new ByteArrayOutputStream();
        TraceWriter.write(run.trace(), made);
        Path kept = Path.of(program.toString().replaceAll("\\.py$", ".trace.jsonl"));
        if (Boolean.getBoolean("kitchen.record")) {
            Files.write(kept, made.toByteArray());
        }
        assertThat(made.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @EnumSource
    void a_program_to_begin_with_runs_to_its_end(Template template) throws Exception {
        Run run = engine.run(template.program());
        assertThat(run.trace().events()).noneMatch(event -> event instanceof TraceEvent.Output output && output.stream().equals("stderr"));
        assertThat(run.exitStatus()).isZero();
    }

    @Test
    void a_lesson_to_start_from_is_true_of_its_program(@TempDir Path folder) throws Exception {
        NewLesson.write(folder);
        assertThat(LessonFolder.read(folder)).singleElement().satisfies(lesson ->
                assertThat(LessonCheck.of(lesson, LessonTracesTest::trace)).isEmpty());
    }

    private static Trace trace(Program program) {
        try {
            return engine.run(program).trace();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lessons_kept_trace_is_what_the_engine_makes_of_its_program(String id) throws Exception {
        Lesson lesson = Lessons.find(id).orElseThrow();
        Run run = engine.run(new Program(lesson.fileName(), lesson.source()));
        var made = new ByteArrayOutputStream();
        TraceWriter.write(run.trace(), made);
        Path kept = LESSONS.resolve(id + ".trace.jsonl");
        if (Boolean.getBoolean("kitchen.record")) {
            Files.write(kept, made.toByteArray());
        }
        assertThat(made.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(kept));
    }
}
