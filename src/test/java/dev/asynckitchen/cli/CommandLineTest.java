package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceReader;
import dev.asynckitchen.trace.file.TraceWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user of the command line reads, and the exit status. */
class CommandLineTest {
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_program_is_run_again_with_something_done_to_it() throws IOException {
        Path program = file("late.py", """
                import asyncio

                async def worker(name):
                    try:
                        await asyncio.sleep(1)
                        print(name, "done")
                    finally:
                        print(name, "over")

                async def main():
                    await asyncio.wait([asyncio.create_task(worker(name)) for name in "AB"])

                asyncio.run(main())
                """);
        assertThat(kitchen("run", program, "--what-if", "cancel A at 0.5 s", "--what-if", "ring B at 0.6 s"))
                .isEqualTo(new Said(0, "A over\nB done\nB over\n", ""));
        assertThat(kitchen("run", program, "--what-if", "cancel A at 0.5 s", "--what-if", "ring A at 0.6 s"))
                .isEqualTo(new Said(2, "", "kitchen: \"ring A\" cannot be done at 0.6 s: it is done.\n"));
        Path trace = folder.resolve("late.jsonl");
        assertThat(kitchen("trace", program, "-o", trace, "--what-if", "cancel A at 0.5 s").status()).isZero();
        assertThat(TraceFiles.read(trace).header().isTrue()).isFalse();
        assertThat(kitchen("run", trace, "--what-if", "cancel B at turn 2"))
                .isEqualTo(new Said(2, "", "kitchen: \"late\" is no program: --what-if runs one again.\n"));
    }

    @Test
    void a_program_is_stopped_after_so_many_turns_and_may_have_more() throws IOException {
        Path program = file("turns.py", "import asyncio\nasync def main():\n    for _ in range(30):\n        await asyncio.sleep(0)\nasyncio.run(main())\n");
        Said stopped = kitchen("run", program, "--turns", "10");
        assertThat(stopped.err().lines()).containsExactly("kitchen: The program was stopped after 10 turns of its event loop.",
                "kitchen: With --turns and a greater number it goes on.");
        assertThat(stopped.status()).isEqualTo(3);
        assertThat(kitchen("run", program, "--turns", "100")).isEqualTo(new Said(0, "", ""));
        refuses("--turns is 1 to 10000000, not 0.", "run", program, "--turns", "0");
    }

    /** Status 2 and one sentence, no more. */
    private static void refuses(String sentence, Object... arguments) {
        Said said = kitchen(arguments);
        assertThat(said.err()).isEqualTo("kitchen: " + sentence + System.lineSeparator());
        assertThat(said.out()).isEmpty();
        assertThat(said.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trace", "explain"})
    void what_cannot_be_read_is_one_sentence_and_status_2(String command) throws IOException {
        Path missing = folder.resolve("missing.py");
        refuses("There is no file " + missing + ".", command, missing);
        refuses("There is no lesson.json in " + folder + ".", command, folder);
        Path binary = Files.write(folder.resolve("binary.py"), new byte[] {(byte) 0xC3, 0x28, 0});
        refuses(binary + " is not a Python program: its line 1 is not UTF-8 text, and no encoding is named.", command, binary);
        Path nulls = file("nulls.py", "print(1)\0");
        refuses(nulls + " is not a Python program: it has a null character in it.", command, nulls);
        Path other = file("other.jsonl", "{\"a\":1}\n");
        refuses("other.jsonl, line 1: expected the header of a trace, {\"format\":\"async-kitchen-trace\", ...}.", command, other);
        Path zipped = file("zipped.jsonl.gz", "no gzip");
        refuses("zipped.jsonl.gz ends in .gz but is not a gzip file.", command, zipped);
        refuses("There is no lesson \"pizza\"; \"kitchen lessons\" has them all.", command, "lesson:pizza");
        refuses("There is no lesson \"tickets/pizza\"; \"kitchen lessons\" has them all.", command, "lesson:tickets/pizza");
    }

    @Test
    void a_broken_trace_is_named_with_the_line() throws IOException {
        var whole = new ByteArrayOutputStream();
        TraceWriter.write(GATHER, whole);
        String text = whole.toString(StandardCharsets.UTF_8);
        String third = text.lines().skip(2).findFirst().orElseThrow();
        Said said = kitchen("explain", file("broken.jsonl", text.replaceFirst(java.util.regex.Pattern.quote(third), "{\"event\":\"dance\"}")));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("kitchen: broken.jsonl, line 3: expected an event of a trace. ").hasLineCount(1);
    }

    @Test
    void a_trace_that_was_cut_off_is_told_as_far_as_it_goes() throws IOException {
        var whole = new ByteArrayOutputStream();
        TraceWriter.write(GATHER, whole);
        String text = whole.toString(StandardCharsets.UTF_8);
        Said said = kitchen("explain", file("cut.jsonl", text.substring(0, text.length() / 2)));
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("1. The chef starts main_concurrent.");
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "run | Missing required parameter: 'FILE' (see 'kitchen run --help')",
        "run --fast x | Unknown option: '--fast' (see 'kitchen run --help')",
        "snapshot lesson:gather -o x.png --tick soon | Invalid value for option '--tick': 'soon' is not an int (see 'kitchen snapshot --help')",
        "snapshot lesson:gather -o x.png | Missing required option: '--tick=N' (see 'kitchen snapshot --help')",
        "--fast | Unknown option: '--fast' (see 'kitchen --help')"
    })
    void wrong_usage_is_one_sentence_that_says_where_to_read_on(String arguments, String sentence) {
        refuses(sentence, (Object[]) arguments.split(" "));
    }

    @Test
    void help_is_no_error() {
        assertThat(kitchen("--help").status()).isZero();
        assertThat(kitchen("--help").out()).contains("lesson:ID", "run", "trace", "explain", "snapshot", "record", "compare", "lessons");
    }

    @Test
    void two_programs_are_compared_in_words() throws IOException {
        Said said = kitchen("compare", "lesson:sequential", "lesson:gather", "--text");
        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("sequential.py", "3 s: 3 s waiting alone.", "2 s: 1 s waiting together and 1 s waiting alone.",
                "gather.py is over 1 s before sequential.py.", "    16          await some_async_function(i)");
        Path same = file("gather.trace.jsonl", Files.readString(Path.of("assets/lessons/gather.trace.jsonl")));
        assertThat(kitchen("compare", "lesson:gather", same, "--text", "--by", "turns").out())
                .contains("gather.py (1)", "gather.py (2)", "Both take as long.", "The programs are the same.", "Both print the same.");
        assertThat(kitchen("compare", "lesson:gather").status()).as("one alone").isEqualTo(2);
        refuses("There is no file nothing.py.", "compare", "lesson:gather", "nothing.py", "--text");
    }

    @Test
    void lessons_are_listed_with_what_they_are() {
        Said said = kitchen("lessons");
        assertThat(said.status()).isZero();
        for (Lesson lesson : Lessons.all()) {
            assertThat(said.out()).contains("lesson:" + lesson.id(), lesson.title(), lesson.summary());
        }
    }

    @Test
    void a_lesson_is_explained_in_both_wordings_without_python() throws IOException {
        Said words = kitchen("explain", "lesson:gather");
        assertThat(words.status()).isZero();
        assertThat(words.out()).isEqualToNormalizingNewlines(Files.readString(Path.of("src/test/resources/stories/gather.words.txt")));
        assertThat(kitchen("explain", "lesson:gather", "--terms").out())
                .isEqualToNormalizingNewlines(Files.readString(Path.of("src/test/resources/stories/gather.terms.txt")));
        assertThat(kitchen("explain", "lesson:await-outside").status()).as("the program raised").isEqualTo(1);
    }

    @Test
    void a_trace_goes_to_standard_output_or_into_a_file() throws IOException {
        Said said = kitchen("trace", "lesson:gather");
        assertThat(said.status()).isZero();
        assertThat(TraceReader.read("out", new ByteArrayInputStream(said.out().getBytes(StandardCharsets.UTF_8))).events()).isEqualTo(GATHER.events());
        for (String name : new String[] {"g.jsonl", "g.jsonl.gz"}) {
            assertThat(kitchen("trace", "lesson:gather", "-o", folder.resolve(name))).isEqualTo(new Said(0, "", ""));
            assertThat(TraceFiles.read(folder.resolve(name)).events()).isEqualTo(GATHER.events());
        }
        assertThat(Files.size(folder.resolve("g.jsonl.gz"))).isLessThan(Files.size(folder.resolve("g.jsonl")) / 3);
    }

    @Test
    void several_traces_go_into_a_folder_and_one_that_fails_does_not_stop_the_others() throws IOException {
        Path to = folder.resolve("new/traces");
        Said said = kitchen("trace", "lesson:gather", folder.resolve("missing.py"), "lesson:run", "-o", to);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("kitchen: There is no file " + folder.resolve("missing.py") + "." + System.lineSeparator());
        assertThat(TraceFiles.read(to.resolve("gather.jsonl")).events()).isEqualTo(GATHER.events());
        assertThat(to.resolve("run.jsonl")).isNotEmptyFile();
        refuses("With several programs, -o names the folder for their traces.", "trace", "lesson:gather", "lesson:run");
    }

    @Test
    void what_cannot_be_written_is_one_sentence() throws IOException {
        Path nowhere = folder.resolve("nowhere/out.jsonl");
        refuses(nowhere + " cannot be written: its folder does not exist.", "trace", "lesson:gather", "-o", nowhere);
        Path picture = folder.resolve("nowhere/out.png");
        refuses(picture + " cannot be written: its folder does not exist.", "snapshot", "lesson:gather", "--tick", 3, "--size", "32x18", "-o", picture);
        Path inTheWay = file("file", "");
        Said said = kitchen("trace", "lesson:gather", "lesson:run", "-o", inTheWay.resolve("sub"));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("kitchen: " + inTheWay.resolve("sub") + " cannot be made: ").hasLineCount(1);
    }

    @Test
    void a_snapshot_is_a_picture_of_the_size_that_was_asked_for() throws IOException {
        Path file = folder.resolve("frame.png");
        assertThat(kitchen("snapshot", "lesson:gather", "--tick", 3, "-o", file)).isEqualTo(new Said(0, "", ""));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(960);
        assertThat(picture.getHeight()).isEqualTo(540);
        assertThat(Arrays.stream(picture.getRGB(0, 0, 960, 540, null, 0, 960)).distinct().count()).as("colours of a kitchen").isGreaterThan(500);
        Path later = folder.resolve("later.png");
        assertThat(kitchen("snapshot", "lesson:gather", "--tick", 9, "-o", later).status()).isZero();
        assertThat(Files.mismatch(file, later)).isNotEqualTo(-1);
        refuses("There is no tick 15 in lesson:gather: it has 14.", "snapshot", "lesson:gather", "--tick", 15, "-o", file);
        refuses("There is no tick -1 in lesson:gather: it has 14.", "snapshot", "lesson:gather", "--tick", -1, "-o", file);
        refuses("There is no tick 1 in lesson:chef-sync: it has none.", "snapshot", "lesson:chef-sync", "--tick", 1, "-o", file);
        refuses("--size is width x height in pixels, such as 960x540, not \"huge\".", "snapshot", "lesson:gather", "--tick", 1, "--size", "huge", "-o", file);
    }

    @Test
    void a_program_prints_what_python_would_print_and_ends_as_it_would() throws IOException {
        Path fine = file("fine.py", "import sys\nprint('héllo 🥕')\nprint('oh', file=sys.stderr)\n");
        assertThat(kitchen("run", fine)).isEqualTo(new Said(0, "héllo 🥕\n", "oh\n"));
        Said raised = kitchen("run", file("raises.py", "def f():\n    raise ValueError('salt')\nf()\n"));
        assertThat(raised.status()).isEqualTo(1);
        assertThat(raised.out()).isEmpty();
        assertThat(raised.err()).startsWith("Traceback (most recent call last):\n").endsWith("ValueError: salt\n").contains("raises.py\", line 2, in f");
        assertThat(kitchen("run", file("exits.py", "import sys\nsys.exit(4)\n")).status()).isEqualTo(4);
        Said stuck = kitchen("run", file("stuck.py", "while True:\n    pass\n"));
        assertThat(stuck.status()).isEqualTo(3);
        assertThat(stuck.err()).startsWith("kitchen: ").hasLineCount(1).contains("line ");
    }

    @Test
    void a_trace_is_run_again_without_python() throws IOException {
        Path kept = folder.resolve("g.jsonl");
        TraceFiles.write(GATHER, kept);
        assertThat(kitchen("run", kept).out()).startsWith("Task 'A' started.\n").endsWith("All tasks finished in 2.00 seconds.\n");
    }
}
