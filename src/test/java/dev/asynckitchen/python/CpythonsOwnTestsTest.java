package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * CPython's own tests of asyncio pass on our loop, but for those that {@code cpython_tests.txt} names with a reason. They are read
 * from a CPython that is installed, and are no part of this project.
 */
class CpythonsOwnTestsTest {
    private static final Path LIST = Path.of("src/test/resources/cpython_tests.txt");
    private static final RunLimits PATIENT = new RunLimits(20_000_000, 50_000, 20_000_000, 100_000, 10_000_000, 60, 600);
    private static Python engine;
    private static Optional<Path> cpython = Optional.empty();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        cpython = Cpython.find();
        engine = new LentPython();
        if (cpython.isPresent()) {
            var arguments = new ArrayList<>(List.of(folder.toString()));
            modules().forEach(arguments::add);
            Cpython.say(cpython.get(), "cpython_tests.py", arguments.toArray(String[]::new));
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** The modules that the list names, and with {@code -Dkitchen.cpython-tests=all} those, too, that take long. */
    static Stream<String> modules() throws IOException {
        boolean all = "all".equals(System.getProperty("kitchen.cpython-tests"));
        return Stream.concat(listed("module "), all ? listed("module-on-demand ") : Stream.empty());
    }

    /** The first words behind what a line of the list begins with. */
    private static Stream<String> listed(String beginning) throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).split(" ")[0]);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_of_cpythons_tests_passes(String module) throws Exception {
        assumeTrue(cpython.isPresent(), Cpython.MISSING);
        Map<String, String> outcomes = run(Files.readString(folder.resolve(module + ".py")));
        assertThat(outcomes).isNotEmpty();
        List<String> excused = listed("    ").filter(test -> !test.equals("-")).toList();
        Map<String, String> failed = new LinkedHashMap<>(outcomes);
        failed.values().removeIf(outcome -> outcome.equals("passes") || outcome.startsWith("skipped"));
        failed.keySet().removeAll(excused);
        assertThat(failed).as("fail, and the list has no reason why").isEmpty();
        assertThat(excused.stream().filter(test -> "passes".equals(outcomes.get(test))))
                .as("pass, and need to be on the list no more").isEmpty();
    }

    /** What became of each test. One that the engine had to stop is left out of the next run. */
    private static Map<String, String> run(String source) throws Exception {
        Map<String, String> outcomes = new LinkedHashMap<>();
        List<String> endless = listed("    - ").toList();
        boolean stopped;
        do {
            String done = Stream.concat(endless.stream(), outcomes.keySet().stream()).map(test -> "'" + test + "'").collect(Collectors.joining(", ", "[", "]"));
            Run run = engine.start(new Program("__main__.py", source.replaceFirst("frozenset\\(\\)", "frozenset(" + done + ")")), PATIENT);
            TraceEvent.Ended ended = run.ended().get();
            stopped = ended.outcome() == EndOutcome.STOPPED;
            int before = outcomes.size();
            read(run, outcomes);
            outcomes.replaceAll((_, outcome) -> outcome.equals("begins") ? "stopped: " + ended.message() : outcome);
            assertThat(outcomes.size()).as("tests in " + ended).isGreaterThan(before - (stopped ? 0 : 1));
        } while (stopped);
        return outcomes;
    }

    private static void read(Run run, Map<String, String> outcomes) {
        String printed = run.trace().events().stream()
                .filter(TraceEvent.Output.class::isInstance)
                .map(TraceEvent.Output.class::cast)
                .filter(output -> output.stream().equals("stdout"))
                .map(TraceEvent.Output::text)
                .collect(Collectors.joining());
        for (String line : printed.lines().filter(text -> text.startsWith("[\"test.")).toList()) {
            String[] told = JsonMapper.shared().readValue(line, String[].class);
            String outcome = told[2].isEmpty() ? told[1] : told[1] + ": " + told[2];
            // Of several outcomes of one test (its parts, or what is left after it) the worst counts.
            outcomes.merge(told[0], outcome, (was, is) -> was.startsWith("fails") ? was : is);
        }
    }
}
