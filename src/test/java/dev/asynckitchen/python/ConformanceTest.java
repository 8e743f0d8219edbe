package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.Corpus;
import dev.asynckitchen.kitchen.story.StoryRules;
import dev.asynckitchen.question.QuestionRules;
import dev.asynckitchen.question.Questions;
import dev.asynckitchen.question.WrongLoops;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.words.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chef does is what CPython's loop does, tick for tick. */
class ConformanceTest {
    static List<String> programs() {
        return Corpus.names();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_has_the_ticks_that_cpython_gives_it(String name) throws Exception {
        Trace trace = Corpus.trace(name);
        Ticks recorded = Ticks.read(Corpus.PROGRAMS.resolve(name.replace(".py", ".ticks.json")));
        assertThat(Ticks.of(trace, Corpus.exitStatus(name)).story()).isEqualTo(recorded.story());
        QuestionRules.hold(name, trace, Questions.of(trace, List.of(), Wording.WORDS));
        StoryRules.hold(name, trace);
    }

    /** What comes next may be asked of any program; these are run on wrong loops, too. */
    @ParameterizedTest
    @ValueSource(strings = {"bank_transfers.py", "actor.py", "barrier_rounds.py", "as_completed.py"})
    void the_questions_on_a_program_and_its_wrong_loops_keep_their_rules(String name) throws Exception {
        var program = new Program(name, Files.readString(Corpus.PROGRAMS.resolve(name)));
        Trace truth = Corpus.trace(name);
        var wrong = new ArrayList<Trace>();
        try (Python engine = new LentPython()) {
            for (WrongLoop loop : WrongLoops.worthRunning(truth)) {
                Run run = engine.start(program, RunOptions.of(new RunLimits(100_000, 2_000, 100_000, 1_000, 100_000)).on(loop));
                run.ended().join();
                wrong.add(run.trace());
            }
        }
        QuestionRules.hold(name, truth, Questions.of(truth, wrong, Wording.WORDS));
    }

    @Test
    void there_are_enough_programs_to_speak_of_a_proof() {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void the_recordings_are_what_cpython_does(@TempDir Path folder) throws Exception {
        Optional<Path> python = Cpython.find();
        assumeTrue(python.isPresent(), Cpython.MISSING);
        List<String> names = programs();
        var copies = new ArrayList<String>();
        for (String name : names) {
            copies.add(Files.copy(Corpus.PROGRAMS.resolve(name), folder.resolve(name)).toString());
        }
        Cpython.say(python.get(), "record_ticks.py", copies.toArray(String[]::new));
        for (String name : names) {
            String ticks = name.replace(".py", ".ticks.json");
            assertThat(folder.resolve(ticks)).hasSameTextualContentAs(Corpus.PROGRAMS.resolve(ticks));
        }
    }
}
