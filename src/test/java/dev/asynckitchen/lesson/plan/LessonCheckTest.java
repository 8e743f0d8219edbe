package dev.asynckitchen.lesson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.lesson.Course;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonCheckTest {
    private static final PlannedLesson TICKETS = Course.find("tickets").orElseThrow();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "turn 2|turn 33|, steps[1].at: There is no turn 33; the last one is 13.",
        "turn 2|noon|, steps[1].at: \"noon\" is no moment:",
        "dish main|dish soup|, steps[2].spotlight[0]: \"dish soup\" is not on stage then.",
        "dish main|ceiling|, steps[2].spotlight[0]: \"ceiling\" is nothing that can be lit;",
        "tickets.py|soup.py|, programs[0].file: there is no file soup.py beside it.",
        "\"answer\": \"A\"|\"answer\": \"C\"|, question.right.answer: the trace answers \"A\", not \"C\".",
        "\"kind\": \"next\"|\"kind\": \"words\"|, question.right: what the right answer \"holds\" is not so.",
        "main waits for A|main waits for B|, change.holds: all of this is true before anything is changed.",
        "main waits for A|A waits for main|, change.solution: it is not so that A waits for main.",
        "main waits for A|main hopes|, change.holds[0]: \"main hopes\" is no statement about a program:",
    })
    void what_is_not_true_is_told_with_its_place(String before, String after, String complaint) throws Exception {
        assertThat(check(TICKETS.home().read(PlannedLesson.FILE).replace(before, after)))
                .anySatisfy(said -> assertThat(said).startsWith("tickets/lesson.json, line ").contains(complaint));
    }

    @Test
    void a_wrong_answer_that_is_right_is_refused() throws Exception {
        String json = TICKETS.home().read(PlannedLesson.FILE).replace("\"answer\": \"B\"", "\"answer\": \"A\"");

        assertThat(check(json)).singleElement().asString().contains(", question.wrong[0].answer: \"A\" is right, too.");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "\"order\": 6|\"order\": \"six\"|line 3, order: a whole number from 1 is expected, not \"six\".",
        "\"steps\"|\"stops\"|line 1: \"steps\" (a list of at least one step) is expected.",
        "\"core\"|\"course\"|\"course\" is not known here;",
        "{|[|this is not JSON:",
    })
    void what_is_not_as_the_schema_has_it_is_told_with_its_line(String before, String after, String complaint) throws Exception {
        String json = TICKETS.home().read(PlannedLesson.FILE).replaceFirst(Pattern.quote(before), after);

        assertThatThrownBy(() -> read(json)).isInstanceOf(WrongJson.class).message().startsWith("tickets/lesson.json").contains(complaint);
    }

    @Test
    void lessons_are_read_from_a_folder_or_from_a_zip(@TempDir Path folder) throws Exception {
        NewLesson.write(folder.resolve("mine"));
        Path zip = folder.resolve("lessons.zip");
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
            for (String name : List.of("lesson.json", "my-lesson.py")) {
                Files.createDirectories(files.getPath("/one"));
                Files.copy(folder.resolve("mine").resolve(name), files.getPath("/one/" + name));
            }
        }

        for (Path place : List.of(folder, folder.resolve("mine"), zip)) {
            PlannedLesson lesson = LessonFolder.read(place).getFirst();
            assertThat(lesson.plan().id()).isEqualTo("my-lesson");
            assertThat(lesson.program(lesson.plan().program(null)).source()).startsWith("\"\"\"Two dishes");
        }
    }

    @Test
    void where_there_is_no_lesson_that_is_said(@TempDir Path folder) {
        assertThatThrownBy(() -> LessonFolder.read(folder)).isInstanceOf(NoSuchFileException.class);
    }

    private static List<String> check(String json) throws WrongJson, IOException {
        return LessonCheck.of(read(json), program -> Course.recorded(TICKETS, program).orElseThrow());
    }

    private static PlannedLesson read(String json) throws WrongJson, IOException {
        return PlannedLesson.read(TICKETS.name(), file -> file.equals(PlannedLesson.FILE) ? json : TICKETS.home().read(file));
    }
}
