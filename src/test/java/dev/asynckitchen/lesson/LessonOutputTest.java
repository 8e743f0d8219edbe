package dev.asynckitchen.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons print. That their traces are what the engine makes of them is proved elsewhere. */
class LessonOutputTest {
    /** The primer's expected output; it took 2.01 seconds in its author's terminal, and takes 2.00 by the virtual clock. */
    private static final String PRIMER = """
            Task 'A' started.
            Task 'B' started.
            Task 'C' started.
            Task 'A' finished after 1 second(s).
            Task 'C' finished after 1 second(s).
            Task 'B' finished after 2 second(s).
            All tasks finished in 2.00 seconds.
            """;

    private static final Map<String, String> PRINTED = Map.of(
            "gather", PRIMER,
            "coroutine", """
                    Nothing has run yet. We hold a coroutine
                    Starting to fetch data...
                    Finished fetching data.
                    Result: {'data': 123}
                    """,
            "await", """
                    Starting to fetch data...
                    Finished fetching data.
                    {'data': 123}
                    """,
            "await-outside", "",
            "run", """
                    This is my main async function.
                    Finished.
                    """,
            "sequential", """
                    f(0) started.
                    f(0) finished.
                    f(1) started.
                    f(1) finished.
                    f(2) started.
                    f(2) finished.
                    All done in 3.00 seconds.
                    """,
            "chef-sync", """
                    The water is on.
                    It boils: in goes the pasta.
                    The pasta is done.
                    The vegetables are chopped.
                    The sauce is done.
                    Dinner after 8.0 seconds.
                    """,
            "chef-async", """
                    The water is on.
                    The vegetables are chopped.
                    It boils: in goes the pasta.
                    The sauce is done.
                    The pasta is done.
                    Dinner after 5.0 seconds.
                    """,
            "rules", """
                    Rule 1: calling gives a coroutine
                    Rule 2: await gives the result, 2
                    Rule 5: together they take one second: [4, 6]
                    """);

    static Stream<String> ids() {
        return Lessons.all().stream().map(Lesson::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_lesson_prints_what_its_text_promises(String id) {
        Trace trace = Lessons.find(id).orElseThrow().trace();
        assertThat(printed(trace, "stdout")).isEqualTo(PRINTED.get(id));
    }

    @Test
    void await_outside_async_def_is_the_error_that_python_gives() {
        Trace trace = Lessons.find("await-outside").orElseThrow().trace();
        assertThat(printed(trace, "stderr")).isEqualTo("""
                  File "await-outside.py", line 11
                    result = await get_data_from_server()
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                SyntaxError: 'await' outside async function
                """.indent(0));
        assertThat(trace.get(trace.size() - 1)).isInstanceOfSatisfying(TraceEvent.Ended.class, ended -> {
            assertThat(ended.outcome()).isEqualTo(EndOutcome.EXCEPTION);
            assertThat(ended.line()).isEqualTo(11);
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_lessons_trace_is_of_its_own_program(String id) {
        Lesson lesson = Lessons.find(id).orElseThrow();
        assertThat(lesson.trace().header().program().source()).isEqualTo(lesson.source());
        assertThat(lesson.trace().header().program().name()).isEqualTo(lesson.fileName());
        assertThat(lesson.trace().ended()).isTrue();
    }

    @Test
    void every_lesson_has_something_to_read() {
        assertThat(Lessons.all()).allSatisfy(lesson -> {
            assertThat(lesson.title()).isNotBlank();
            assertThat(lesson.summary()).endsWith(".");
            assertThat(lesson.text()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(lesson.rules()).allMatch(rule -> rule >= 1 && rule <= 5);
        }).extracting(Lesson::id).doesNotHaveDuplicates();
        assertThat(Lessons.all()).flatExtracting(Lesson::rules).as("all five rules are shown").contains(1, 2, 3, 4, 5);
        assertThat(Lessons.find("pizza")).isEmpty();
    }

    private static String printed(Trace trace, String stream) {
        return trace.events().stream()
                .filter(e -> e instanceof TraceEvent.Output output && output.stream().equals(stream))
                .map(e -> ((TraceEvent.Output) e).text()).collect(Collectors.joining());
    }
}
