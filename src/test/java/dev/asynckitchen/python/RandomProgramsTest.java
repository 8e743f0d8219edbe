package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.kitchen.story.StoryRules;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that nobody thought of have CPython's ticks, too. {@code src/test/python/fuzz.py} made and recorded them, and makes more. */
@Execution(ExecutionMode.CONCURRENT)
class RandomProgramsTest {
    private static final Path FILE = Path.of("src/test/resources/random_programs.jsonl.gz");
    private static final int TOGETHER = 25;
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<Arguments> bundles() throws IOException {
        List<RandomProgram> all = RandomProgram.read(FILE);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + TOGETHER)
                .mapToObj(from -> all.subList(from, Math.min(from + TOGETHER, all.size())))
                .map(some -> Arguments.of(some.getFirst().seed(), some.getLast().seed(), some));
    }

    @ParameterizedTest(name = "seeds {0} to {1}")
    @MethodSource("bundles")
    void random_programs_have_the_ticks_that_cpython_gives_them(long first, long last, List<RandomProgram> programs) throws Exception {
        List<Optional<Ticks>> made = Bundle.run(engine, programs.stream().map(RandomProgram::source).toList(), trace -> storyHolds(first, trace));
        var differences = new ArrayList<String>();
        for (int i = 0; i < programs.size(); i++) {
            if (!same(made.get(i), programs.get(i))) {
                difference(programs.get(i)).ifPresent(differences::add);
            }
        }
        assertThat(differences).as(() -> String.join("\n", differences)).isEmpty();
    }

    /** A story is long, so every fourth bundle's is read, and each of these in one wording. */
    private static void storyHolds(long first, Trace trace) {
        if (first % 4 == 0) {
            StoryRules.hold("the bundle of seed " + first, trace, first % 8 == 0 ? Wording.WORDS : Wording.TERMS);
        }
    }

    @Test
    void there_are_enough_programs_to_speak_of_a_proof() throws IOException {
        assertThat(RandomProgram.read(FILE)).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void the_recordings_are_what_cpython_does() throws Exception {
        Optional<Path> python = Cpython.find();
        assumeTrue(python.isPresent(), Cpython.MISSING);
        assertThat(Cpython.say(python.get(), "fuzz.py", "--check", FILE.toAbsolutePath().toString())).isEmpty();
    }

    private static boolean same(Optional<Ticks> made, RandomProgram program) {
        return made.isPresent() && made.get().story().equals(program.ticks().story());
    }

    /**
     * Where a program by itself first differs. After others the clock shows a later time, of which less than a picosecond's worth
     * of digits may be left, and what meets within so little may meet in another order.
     */
    private static Optional<String> difference(RandomProgram program) throws InterruptedException {
        Optional<Ticks> alone = Bundle.run(engine, List.of(program.source())).getFirst();
        if (same(alone, program)) {
            return Optional.empty();
        }
        List<String> expected = program.ticks().story().lines().toList();
        List<String> actual = alone.map(Ticks::story).orElse("stopped").lines().toList();
        int at = 0;
        while (at < Math.min(expected.size(), actual.size()) && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        return Optional.of("seed %d differs:%n  CPython: %s%n  kitchen: %s%n%s".formatted(
                program.seed(), line(expected, at), line(actual, at), program.source()));
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "(nothing more)";
    }
}
