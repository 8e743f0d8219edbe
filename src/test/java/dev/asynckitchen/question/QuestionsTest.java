package dev.asynckitchen.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.trace.file.TraceReader;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of the course with their traces on wrong loops, as they were recorded. */
class QuestionsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/questions");

    static Stream<String> programs() throws IOException {
        try (Stream<Path> folders = Files.list(PROGRAMS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void every_question_keeps_the_rules(String program) {
        List<Question> questions = questions(program, Wording.WORDS);
        assertThat(questions).isNotEmpty();
        QuestionRules.hold(program, truth(program), questions);
        assertThat(questions(program, Wording.TERMS)).hasSameSizeAs(questions).extracting(Question::position)
                .isEqualTo(questions.stream().map(Question::position).toList());
    }

    @Test
    void who_believes_that_tasks_start_at_once_sees_an_empty_rail() {
        Question ready = of("tickets", Question.Kind.READY);
        assertThat(ready.right().answer()).isEqualTo("A, B");
        assertThat(wrong(ready, WrongLoop.EAGER_TASKS).answer()).startsWith("none");
        assertThat(wrong(ready, WrongLoop.NEWEST_FIRST).answer()).isEqualTo("B, A");
    }

    @Test
    void what_is_awaited_is_not_next() {
        Question next = of("await-picks-next", Question.Kind.NEXT_DISH);
        assertThat(next.right()).returns("a", Choice::answer).returns("ticket:t2", Choice::subject);
        assertThat(next.choices()).filteredOn(choice -> choice.answer().equals("b")).first()
                .satisfies(choice -> assertThat(choice.why()).contains("main waits for b").contains("not who is next"));
    }

    @Test
    void a_task_that_is_made_has_printed_nothing_yet() {
        Question print = of("create-task-runs-now", Question.Kind.PRINT);
        assertThat(print.right().answer()).isEqualTo("main");
        assertThat(wrong(print, WrongLoop.EAGER_TASKS)).returns("child", Choice::answer)
                .satisfies(choice -> assertThat(choice.why()).contains("as soon as it was ordered"));
    }

    @Test
    void an_await_that_has_not_to_wait_does_not_give_way() {
        Question print = of("pass", Question.Kind.PRINT);
        assertThat(print.right().answer()).isEqualTo("took 1");
        assertThat(wrong(print, WrongLoop.EVERY_AWAIT_YIELDS).answer()).isEqualTo("put 3");
    }

    @Test
    void times_of_dishes_that_cook_together_do_not_add_up() {
        Question total = of("tray", Question.Kind.TOTAL);
        assertThat(total.right().answer()).isEqualTo("3 s");
        assertThat(wrong(total, WrongLoop.WAITS_ADD_UP).answer()).isEqualTo("6 s");
    }

    @Test
    void where_several_are_cancelled_at_once_nothing_that_follows_is_asked() {
        Trace trace = truth("roped-tray");
        assertThat(Unordered.from(trace)).isLessThan(trace.size());
        assertThat(questions("roped-tray", Wording.WORDS)).allSatisfy(question -> assertThat(question.position()).isLessThan(Unordered.from(trace)))
                .extracting(Question::kind).doesNotContain(Question.Kind.TOTAL);
    }

    @Test
    void of_chance_and_of_sets_nothing_is_asked() {
        for (String line : List.of("import random", "for one in {a, b}:", "gather(*{a, b})", "asyncio.all_tasks()", "for one in set(all):")) {
            assertThat(Questions.of(with(line), List.of(), Wording.WORDS)).as(line).isEmpty();
        }
        assertThat(Questions.of(with("kept = set()"), List.of(), Wording.WORDS)).isNotEmpty();
    }

    @Test
    void a_trace_of_a_wrong_loop_is_never_asked_about() {
        Trace truth = truth("tickets");
        var wrong = new Trace(truth.header().on(WrongLoop.NO_DIVIDER), truth.events());
        assertThat(Questions.of(wrong, wrong("tickets"), Wording.WORDS)).isEmpty();
        assertThat(WrongLoops.worthRunning(wrong)).isEmpty();
    }

    @Test
    void only_those_loops_are_run_that_may_differ() {
        assertThat(WrongLoops.worthRunning(truth("create-task-runs-now"))).contains(WrongLoop.EAGER_TASKS).doesNotContain(WrongLoop.WAITS_ADD_UP, WrongLoop.DUE_FIRST);
        assertThat(WrongLoops.worthRunning(truth("tray"))).contains(WrongLoop.WAITS_ADD_UP, WrongLoop.NEWEST_FIRST, WrongLoop.EAGER_TASKS);
        assertThat(WrongLoops.worthRunning(Lessons.find("chef-sync").orElseThrow().trace())).isEmpty();
    }

    @Test
    void without_wrong_loops_there_are_still_questions_that_keep_the_rules() {
        for (var lesson : Lessons.all()) {
            QuestionRules.hold(lesson.id(), lesson.trace(), Questions.of(lesson.trace(), List.of(), Wording.WORDS));
        }
        assertThat(Questions.of(truth("tray"), List.of(), Wording.WORDS)).isNotEmpty();
    }

    private static Trace with(String line) {
        Trace truth = truth("tickets");
        TraceHeader header = truth.header();
        var program = new Program("p.py", header.program().source() + "\n" + line);
        return new Trace(TraceHeader.of(header.clock(), header.python(), header.implementation(), program), truth.events());
    }

    private static Question of(String program, Question.Kind kind) {
        return questions(program, Wording.WORDS).stream().filter(question -> question.kind() == kind).findFirst().orElseThrow();
    }

    private static Choice wrong(Question question, WrongLoop loop) {
        return question.choices().stream().filter(choice -> choice.loop() == loop).findFirst().orElseThrow();
    }

    private static List<Question> questions(String program, Wording wording) {
        return Questions.of(truth(program), wrong(program), wording);
    }

    private static Trace truth(String program) {
        return read(program, "true").orElseThrow();
    }

    private static List<Trace> wrong(String program) {
        return Arrays.stream(WrongLoop.values()).map(loop -> read(program, loop.key())).flatMap(Optional::stream).toList();
    }

    private static Optional<Trace> read(String program, String loop) {
        Path file = PROGRAMS.resolve(program).resolve(loop + ".jsonl.gz");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(TraceReader.read(file.toString(), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
