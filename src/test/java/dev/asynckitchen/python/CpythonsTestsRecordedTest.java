package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * CPython's own tests of asyncio end under the recorder as they end without, on both clocks, but for those that
 * {@code cpython_recorded.txt} names with a reason. They are those of the CPython that runs them, and are no part of this project.
 */
@Execution(ExecutionMode.CONCURRENT)
class CpythonsTestsRecordedTest {
    private static final Path LIST = Path.of("src/test/resources/cpython_recorded.txt");
    private static final boolean ALL = "all".equals(System.getProperty("kitchen.cpython-tests"));

    /** The oldest and the one that is compared with; all of them on demand. */
    static Stream<String> versions() {
        return ALL ? Stream.of("3.9", "3.10", "3.11", "3.12", "3.13", "3.14") : Stream.of("3.9", "3.12");
    }

    private static List<String> listed(String beginning, int words) throws IOException {
        return Files.readAllLines(LIST).stream().filter(line -> line.startsWith(beginning))
                .map(line -> String.join(" ", List.of(line.strip().split(" ")).subList(beginning.isBlank() ? 0 : 1, words))).toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_test_of_cpythons_ends_under_the_recorder_as_it_ends_without(String version) throws Exception {
        Optional<Path> python = Cpython.find(version);
        assumeTrue(python.isPresent(), Cpython.missing(version));
        assumeTrue(hasTests(python.orElseThrow()), "the CPython " + version + " that is found comes without its tests");
        var command = new ArrayList<>(List.of(python.orElseThrow().toString(), "-B", "src/test/python/cpython_recorded.py", "assets/python"));
        command.addAll(listed("module ", 2));
        if (ALL) {
            command.addAll(listed("module-on-demand ", 2));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        List<String> excused = listed("    ", 2);
        assertThat(said).filteredOn(line -> excused.stream().noneMatch(line::startsWith)).as("end otherwise, and the list has no reason why").isEmpty();
    }

    private static boolean hasTests(Path python) throws IOException, InterruptedException {
        return new ProcessBuilder(python.toString(), "-c", "import test.test_asyncio").redirectErrorStream(true).start().waitFor() == 0;
    }
}
