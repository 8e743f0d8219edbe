package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kitchen lint}: what it says, and its exit status. */
class LintCommandTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/lint");

    @TempDir
    Path folder;

    @Test
    void a_mistake_is_told_with_its_place_its_code_and_what_to_write_and_the_status_is_1() throws IOException {
        Path program = Files.writeString(folder.resolve("lonely.py"), """
                import asyncio

                async def main():
                    asyncio.sleep(1)
                    await asyncio.Queue().get()

                asyncio.run(main())
                """);
        Path kept = PROGRAMS.resolve("lost-task/silent-kept.trace.jsonl");
        Said said = kitchen("lint", program, kept);
        assertThat(said.out().lines()).containsExactly(
                program + ":4:5: missing-await: coroutine 'sleep' was never awaited.",
                "    | asyncio.sleep(1)",
                "    await is missing: asyncio.sleep(1) only makes a coroutine object, and without await nothing runs it.",
                program + ":5:11: waits-for-ever: main waits here for ever: nothing is put into this queue any more.",
                "    | await asyncio.Queue().get()",
                "    Put a last item that says that no more will come, or cancel who waits.",
                kept + ": nothing that is certain to be a mistake.");
        assertThat(said.err()).contains("for it would wait for ever").hasLineCount(1);
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void as_json_it_is_one_object_for_all_files_and_the_status_is_0_where_nothing_is_found() {
        Path silent = PROGRAMS.resolve("lost-task/silent-kept.trace.jsonl");
        Said said = kitchen("lint", "--json", silent);
        JsonNode json = JsonMapper.shared().readTree(said.out());
        assertThat(json.path("format").stringValue()).isEqualTo("async-kitchen-lint");
        assertThat(json.path("files").path(0).path("file").stringValue()).isEqualTo(silent.toString());
        assertThat(json.path("files").path(0).path("findings")).isEmpty();
        assertThat(said.status()).isZero();
        Path missing = folder.resolve("missing.py");
        assertThat(kitchen("lint", missing)).isEqualTo(new Said(2, "", "kitchen: There is no file " + missing + "." + System.lineSeparator()));
    }
}
