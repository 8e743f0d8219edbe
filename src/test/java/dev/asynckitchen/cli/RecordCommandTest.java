package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_lesson_becomes_a_gif_and_one_line_says_so() {
        Path file = folder.resolve("x.gif");
        Said said = record("lesson:gather", "-o", file.toString(), "--size", "160x90", "--fps", "10", "--to", "1");
        assertThat(said.status()).isZero();
        assertThat(said.err().strip()).matches(".*x\\.gif: \\d+ frames, \\d+\\.\\d s, 160x90, 0\\.\\d\\d MB");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void quiet_says_nothing() {
        Said said = record("lesson:gather", "-o", folder.resolve("x.png").toString(), "--size", "160x90", "--to", "1", "--quiet");
        assertThat(said).isEqualTo(new Said(0, "", ""));
    }

    @Test
    void a_tape_records_all_its_clips_beside_itself() throws IOException {
        Path tape = Files.writeString(folder.resolve("docs.kitchen-tape.json"), """
                {"defaults": {"size": "160x90", "fps": 5, "to": 1},
                 "clips": [{"program": "lesson:gather", "output": ["a.gif", "a.vtt"]}, {"program": "lesson:run", "output": "b.png"}]}
                """);
        assertThat(record(tape.toString()).status()).isZero();
        assertThat(folder.resolve("a.gif")).isNotEmptyFile();
        assertThat(folder.resolve("a.vtt")).isNotEmptyFile();
        assertThat(folder.resolve("b.png")).isNotEmptyFile();
    }

    @Test
    void two_programs_are_recorded_side_by_side() throws IOException {
        Path gif = folder.resolve("two.gif");
        Path story = folder.resolve("two.vtt");
        Said said = record("lesson:sequential", "--beside", "lesson:gather", "-o", gif.toString(), "-o", story.toString(), "--size", "320",
                "--fps", "2", "--speed", "4");
        assertThat(said.status()).isZero();
        assertThat(gif).isNotEmptyFile();
        assertThat(Files.readString(story)).contains("sequential.py: ", " gather.py: ");
        String byTurns = record("lesson:sequential", "--beside", "lesson:gather", "--by", "turns", "-o", folder.resolve("t.txt").toString(),
                "--size", "160x120", "--fps", "1", "--speed", "20").err();
        assertThat(byTurns).contains("160x120");
        assertThat(Files.readString(folder.resolve("t.txt"))).contains("Turn 3\n");
    }

    @Test
    void a_lesson_whose_steps_take_several_programs_is_recorded_chapter_by_chapter() throws IOException {
        Path story = folder.resolve("chefs.txt");
        assertThat(record("lesson:two-chefs", "-o", story.toString(), "--size", "160", "--fps", "1", "--speed", "20").status()).isZero();
        assertThat(Files.readString(story)).containsSubsequence(
                "He stares into the kettle for three seconds.", "A recipe card is written: main().",
                "Both pots are on, and his hands are free.", "two-chefs-sync.py: ", "Five seconds, the sum; three seconds, the longest.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lesson:two-chefs -o x.gif --to 1|The steps of lesson:two-chefs take several programs;",
        "lesson:gather|-o is missing: it names the file to write, such as out.gif.",
        "lesson:gather -o x.doc|\"x.doc\" is neither .gif,",
        "lesson:gather -o x.gif --size big|--size is width x height in pixels, such as 960x540, not \"big\".",
        "lesson:gather -o x.gif --fps 60|A recording has 1 to 50 frames a second, not 60.",
        "lesson:gather -o x.gif --speed 0|The speed is 0.1 to 20, not 0.",
        "lesson:gather -o x.gif --from 40|There is no tick 40; the last one is 14.",
        "lesson:gather -o x.gif --from noon|\"noon\" is no moment:",
        "lesson:gather -o x.gif --layout code|--layout is one of kitchen, kitchen+code, kitchen+code+timeline, not \"code\".",
        "lesson:gather -o x.gif --size 7|--size 7: each side is 16 to 8192 pixels.",
        "lesson:gather -o pom.xml/x.gif --to 1|pom.xml/x.gif cannot be written: its folder is a file.",
        "lesson:gather -o x.gif --hold long|--hold is a number of seconds, such as 3s, not \"long\".",
        "lesson:gather -o nowhere/x.gif --to 1|nowhere/x.gif cannot be written: its folder does not exist.",
        "lesson:gather --beside lesson:nothing -o x.gif|There is no lesson \"nothing\";",
        "lesson:nothing -o x.gif|There is no lesson \"nothing\";",
        "nothing.kitchen-tape.json|There is no file nothing.kitchen-tape.json.",
    })
    void what_cannot_be_done_is_one_sentence_and_status_2(String arguments, String sentence) {
        Said said = record(arguments.split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("kitchen: " + sentence).hasLineCount(1);
    }

    private static Said record(String... arguments) {
        return kitchen(Stream.concat(Stream.of("record"), Stream.of(arguments)).toArray());
    }
}
