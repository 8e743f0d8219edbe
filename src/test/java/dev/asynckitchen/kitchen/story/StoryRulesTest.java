package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim of a story is so. The corpus and the random programs are held by the same rules where they are run. */
class StoryRulesTest {
    private static final Path RECORDED = Path.of("src/test/resources");

    @Test
    void the_stories_of_the_lessons_are_true() {
        assertThat(Lessons.all()).allSatisfy(lesson -> assertThat(StoryRules.hold(lesson.id(), lesson.trace())).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "questions", "report"})
    void the_stories_of_recorded_traces_are_true(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(RECORDED.resolve(folder))) {
            List<Path> traces = files.filter(file -> file.toString().matches(".*(\\.trace\\.jsonl|/true\\.jsonl\\.gz)")).sorted().toList();
            assertThat(traces).isNotEmpty();
            for (Path file : traces) {
                StoryRules.hold(file.toString(), TraceFiles.read(file));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.asynckitchen.kitchen.story.TrueStoryTest#programs")
    void the_stories_that_were_once_untrue_are_true(String program) {
        assertThat(StoryRules.hold(program, ToldPrograms.all().get(program))).isPositive();
    }

    @Test
    void a_story_is_found_out_that_is_told_of_something_else() {
        Trace trace = Lessons.all().stream().filter(lesson -> lesson.id().equals("gather")).map(Lesson::trace).findFirst().orElseThrow();
        List<String> story = StoryRules.told(trace, Wording.WORDS);
        Map<String, String> lies = Map.of(
                "The chef starts main_concurrent.", "The chef goes on with main_concurrent.",
                "is served", "burns: 'nothing'",
                "in turn 1 (main_concurrent)", "in turn 2 (A)",
                "Round 2, at 0 s", "Round 2, at 1 s",
                "and the tray is full", "and nobody cares");
        lies.forEach((truth, lie) -> {
            var told = new ArrayList<>(story);
            told.replaceAll(line -> line.replace(truth, lie));
            assertThat(told).as(truth).isNotEqualTo(story);
            assertThatThrownBy(() -> StoryRules.hold("gather", trace, Wording.WORDS, told)).as(lie).isInstanceOf(AssertionError.class);
        });
    }
}
