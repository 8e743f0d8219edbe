package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that would never end, need too much or break what they stand on. Each ends, with the line and the sentence that its first
 * line says; {@code *} stands for any line or number. How long that takes is measured by {@code src/bench/misbehaving.sh}.
 */
class MisbehavingTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/misbehaving");

    private static Python engine;

    @BeforeAll
    static void start() {
        engine = Pythons.embedded();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** Less than usual of what only takes its time: the sentences are the same. */
    private static final RunLimits LIMITS = new RunLimits(1_000_000, 4_000, 2_000_000, 4_000, 4_000_000, 2, 3);

    private static Stream<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".py")).sorted().toList();
            return names.stream();
        }
    }

    static Stream<String> programs() throws IOException {
        return in(PROGRAMS);
    }

    static Stream<String> neverLeft() throws IOException {
        return in(PROGRAMS.resolve("given-up"));
    }

    private static Pattern promised(String source) {
        String promise = source.lines().findFirst().orElseThrow().replaceFirst("^# ", "");
        return Pattern.compile(Arrays.stream(promise.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String said(TraceEvent.Ended ended) {
        return ended.message() == null ? "ok" : (ended.line() == null ? "" : ended.line() + ": ") + ended.message();
    }

    private static String printed(Run run) {
        return run.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Output)
                .map(event -> ((TraceEvent.Output) event).text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_that_misbehaves_ends_with_its_sentence(String name) throws Exception {
        String source = Files.readString(PROGRAMS.resolve(name));
        Run run = engine.start(new Program(name, source), LIMITS);
        TraceEvent.Ended ended = run.ended().get(10, TimeUnit.MINUTES);
        assertThat(said(ended)).matches(promised(source));
        assertThat(run.fault()).isEmpty();
        assertThat(printed(run)).doesNotContain("java.", "org.graalvm", "polyglot", "foreign object", "<kitchen");
    }

    @ParameterizedTest
    @MethodSource("neverLeft")
    void a_program_within_one_endless_operation_is_left_by_the_command_once_it_has_said_why(String name) throws Exception {
        Path file = PROGRAMS.resolve("given-up").resolve(name);
        Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "dev.asynckitchen.cli.Main", "run", file.toString())
                .redirectErrorStream(true).start();
        String all = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue()).isEqualTo(3);
        String last = all.lines().filter(line -> line.startsWith("kitchen: ")).collect(Collectors.joining("\n"));
        assertThat(last.replaceFirst("^kitchen: ", "")).matches(promised(Files.readString(file)));
    }

    @Test
    void there_are_enough_of_them_and_the_next_program_runs_as_if_nothing_had_been() throws Exception {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(40);
        Run next = engine.run(new Program("next.py", "print('fine')\n"));
        assertThat(printed(next)).isEqualTo("fine\n");
        assertThat(next.exitStatus()).isZero();
    }
}
