package dev.asynckitchen.kitchen.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The story as it is printed. {@code -Dkitchen.record=true} writes the texts under {@code src/test/resources/stories} anew. */
class StoryTest {
    private static final Path STORIES = Path.of("src/test/resources/stories");

    @ParameterizedTest
    @EnumSource(Wording.class)
    void the_story_of_gather_is_the_one_that_was_read_and_found_good(Wording wording) throws IOException {
        String told = String.join("\n", tell(Lessons.find("gather").orElseThrow().trace(), wording)) + "\n";
        Path file = STORIES.resolve("gather." + wording.name().toLowerCase(Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("kitchen.record")) {
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void every_turn_of_every_lesson_is_told_and_explained(Wording wording) {
        for (Lesson lesson : Lessons.all()) {
            Trace trace = lesson.trace();
            List<String> story = tell(trace, wording);
            int turns = (int) trace.events().stream().filter(TraceEvent.Turn.class::isInstance).count();
            assertThat(story).filteredOn(line -> line.matches(" {2}\\d+\\. .*\\S.*")).as(lesson.id()).hasSize(turns);
            assertThat(story).filteredOn(line -> line.startsWith("     Why now: ")).as(lesson.id()).hasSize(turns);
            assertThat(String.join("\n", story)).doesNotContain("null", " .", "  .", " ,").doesNotContainPattern("[^.]\\.\\.[^.]");
        }
    }

    @Test
    void what_was_printed_stands_in_the_story() {
        List<String> story = tell(TraceScript.open().order(1, "A").tick().turn(1, 1).add(new TraceEvent.Output("stdout", "one\ntwo\n"))
                .add(new TraceEvent.Output("stderr", "oh\n")).over().trace(), Wording.WORDS);
        assertThat(story).contains("     > one", "     > two", "     ! oh");
    }

    @Test
    void a_program_without_a_loop_is_told_too() {
        List<String> story = tell(new TraceScript().line(1, "<module>", null).add(new TraceEvent.Blocked(3, "time.sleep", 1, null)).ended().trace(), Wording.WORDS);
        assertThat(story).containsExactly("  The chef stares into one pot for 3 s. Nothing else happens.", "", "Everything is served.", "3 s on the clock.");
    }

    @Test
    void the_sum_compares_with_one_by_one_where_there_is_something_to_compare() {
        assertThat(new Summary(14, 19, 8, 6, 2, 4).sentence(Wording.WORDS)).isEqualTo("2 s on the clock, one by one it would have been 4 s. 14 rounds, 19 turns, 6 dishes.");
        assertThat(new Summary(1, 1, 1, 1, 1e-9, 0).sentence(Wording.TERMS)).isEqualTo("0 s on the clock. 1 tick, 1 turn, 1 task.");
        assertThat(new Summary(0, 0, 0, 0, 8, 8).sentence(Wording.WORDS)).isEqualTo("8 s on the clock.");
    }

    @Test
    void a_stopped_program_is_told_to_its_limit() {
        List<String> story = tell(TraceScript.open().add(new TraceEvent.Ended(EndOutcome.STOPPED, "Too long.", 3)).trace(), Wording.WORDS);
        assertThat(story).endsWith("Too long.");
    }

    private static List<String> tell(Trace trace, Wording wording) {
        List<String> lines = new ArrayList<>();
        Story.tell(trace, wording, lines::add);
        return lines;
    }
}
