package dev.asynckitchen.cli;

import static dev.asynckitchen.cli.Said.kitchen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.installed.RecorderFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorder is written out, and a Python that cannot be used is refused in one sentence. */
class RecorderCommandTest {
    @TempDir
    Path folder;

    /** What a command that is refused says; it must be refused as misused. */
    private static String refused(Object... arguments) {
        Said said = kitchen(arguments);
        assertThat(said.status()).isEqualTo(2);
        return said.err();
    }

    private String program() throws IOException {
        return Files.writeString(folder.resolve("empty.py"), "").toString();
    }

    @Test
    void the_recorder_is_written_where_one_says() throws IOException {
        Path file = folder.resolve("own.pyz");
        assertThat(Main.run("recorder", file.toString())).isZero();
        assertThat(file).hasBinaryContent(RecorderFiles.archive());
    }

    @Test
    void a_python_that_is_not_there_is_said_so() throws IOException {
        String missing = folder.resolve("no-python").toString();
        assertThat(refused("run", program(), "--python", missing)).isEqualTo("kitchen: There is no Python at " + missing + ".\n");
        assertThat(refused("run", program(), "--python", folder.toString())).isEqualTo("kitchen: There is no Python in the folder " + folder + ".\n");
    }

    @Test
    void what_is_done_from_outside_is_done_on_an_installed_python_too() throws Exception {
        assumeThat(PythonSearch.here().all(null)).as("no CPython is found on this machine").isNotEmpty();
        Path file = Files.writeString(folder.resolve("sleeper.py"), """
                import asyncio

                async def sleeper():
                    await asyncio.sleep(1)

                async def main():
                    print(await asyncio.gather(sleeper(), return_exceptions=True))

                asyncio.run(main())
                """);
        Said said = Said.kitchen("run", file, "--python", "auto", "--what-if", "cancel sleeper at 0.5 s");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("[CancelledError('')]\n");
    }
}
