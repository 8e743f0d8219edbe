package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report}, {@code export} and parts of traces, as a user of the command line reads them. */
class ReportCommandTest {
    private static final Path BLOCKING = Path.of("src/test/resources/report/blocking_handler.trace.jsonl");
    private static final Path LOCK = Path.of("src/test/resources/report/lock_over_sleep.trace.jsonl");

    @TempDir
    private Path folder;

    private static void refuses(String sentence, Object... arguments) {
        assertThat(kitchen(arguments)).isEqualTo(new Said(2, "", "kitchen: " + sentence + System.lineSeparator()));
    }

    @ParameterizedTest
    @CsvSource({"100ms, 4", "0.1s, 4", "2 s, 0", "349.9ms, 4", "360 ms, 0", "0.01 min, 0", "250us, 4"})
    void the_exit_status_says_whether_a_turn_held_the_loop_for_longer_than_allowed(String most, int status) {
        Said said = kitchen("report", BLOCKING, "--fail-over", most);
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.out()).contains("0.35 s  handle (request yearly): time.sleep in read_report, line 7");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void what_cannot_be_meant_is_one_sentence() {
        refuses("--fail-over is a duration such as 100ms, 0.1s or \"2 s\", not \"2\".", "report", BLOCKING, "--fail-over", "2");
        refuses("--top is 1 to 1000, not 0.", "report", BLOCKING, "--top", "0");
        refuses("--html and --fail-over are for the report of one FILE.", "report", BLOCKING, LOCK, "--html");
        refuses("--from is a time of the clock (2.5s), a tick (4) or a turn (turn 300), not \"soon\".", "report", BLOCKING, "--from", "soon");
        refuses("There is no task \"nobody\" in " + BLOCKING + ": its number, its name or its coroutine's name is wanted.", "trace", BLOCKING, "--task", "nobody");
        refuses("Nothing of " + BLOCKING + " is in that part.", "report", BLOCKING, "--from", "90s");
        refuses("trace.svg ends in none of .json, .csv, .folded: the ending says for which tool it is.", "export", BLOCKING, "-o", "trace.svg");
    }

    @Test
    void two_files_are_compared() {
        Said said = kitchen("report", LOCK, BLOCKING);
        assertThat(said.status()).isZero();
        assertThat(said.out()).startsWith("lock_over_sleep.py before, blocking_handler.py after.").contains("Slower", "Faster",
                "-2 s  Waits for Lock.acquire(): 2 s before, 0 s after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.csv", "a.folded", "a.json.gz"})
    void a_trace_is_exported_by_the_ending(String name) throws IOException {
        Path out = folder.resolve(name);
        assertThat(kitchen("export", BLOCKING, "-o", out)).isEqualTo(new Said(0, "", ""));
        byte[] bytes = Files.readAllBytes(out);
        assertThat(bytes).hasSizeGreaterThan(100);
        assertThat((bytes[0] & 0xFF) == 0x1F).isEqualTo(name.endsWith(".gz"));
    }

    @Test
    void a_page_and_json_go_into_files() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(kitchen("report", BLOCKING, "--html", "-o", page)).isEqualTo(new Said(0, "", ""));
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("request yearly");
        assertThat(kitchen("report", BLOCKING, "--json").out()).startsWith("{").contains("\"format\" : \"async-kitchen-report\"");
    }

    @Test
    void a_part_of_a_trace_is_a_trace_that_is_reported_as_any() throws IOException {
        Path part = folder.resolve("part.jsonl.gz");
        assertThat(kitchen("trace", BLOCKING, "--from", "4", "--to", "0.4s", "-o", part)).isEqualTo(new Said(0, "", ""));
        Trace cut = TraceFiles.read(part);
        assertThat(cut.size()).isPositive().isLessThan(TraceFiles.read(BLOCKING).size());
        assertThat(kitchen("report", part).out()).contains("0.35 s  handle (request yearly)", "The trace does not come to the program's end.");
    }
}
