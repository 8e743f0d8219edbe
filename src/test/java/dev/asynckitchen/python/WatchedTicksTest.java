package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.Corpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recorder changes nothing: the ticks of a program that it watches are those of the same CPython unwatched. 3.12 has all
 * programs, the other versions every sixth; {@code watched.py} takes as many as it is given.
 */
@Execution(ExecutionMode.CONCURRENT)
class WatchedTicksTest {
    private static final int ONE_IN = 6;

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "3.10", "3.11", "3.12", "3.13", "3.14"})
    void a_program_that_is_recorded_has_the_ticks_of_one_that_is_not(String version) throws Exception {
        Optional<Path> python = Cpython.find(version);
        assumeTrue(python.isPresent(), Cpython.missing(version));
        List<String> names = Corpus.names();
        int one = version.equals("3.12") ? 1 : ONE_IN;
        Stream<String> programs = IntStream.range(0, names.size()).filter(i -> i % one == 0)
                .mapToObj(i -> Corpus.PROGRAMS.resolve(names.get(i)).toString());
        String[] arguments = Stream.concat(Stream.of("assets/python"), programs).toArray(String[]::new);
        assertThat(Cpython.say(python.get(), "watched.py", arguments)).isEmpty();
    }
}
