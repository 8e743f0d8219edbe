package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the embedded Python does otherwise than CPython, what is mended prints what CPython 3.12 prints: beside each program, as .out. */
class MendedTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/mended");
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_prints_what_it_prints_under_cpython(String name) throws Exception {
        Path file = PROGRAMS.resolve(name);
        Run run = engine.run(new Program(name, Files.readString(file)));
        String printed = run.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Output output && output.stream().equals("stdout"))
                .map(event -> ((TraceEvent.Output) event).text())
                .collect(Collectors.joining());
        assertThat(printed).isEqualTo(Files.readString(Path.of(file.toString().replace(".py", ".out"))));
        assertThat(run.exitStatus()).as(run.ended().join().toString()).isZero();
    }
}
