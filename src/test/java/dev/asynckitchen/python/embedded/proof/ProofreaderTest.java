package dev.asynckitchen.python.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.trace.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Mistakes are told at CPython's places and in its words. */
class ProofreaderTest {
    /** So many are told otherwise: what this Python reads of f-strings, and where it takes back an indentation that it has not. */
    private static final int LEFT = 4;

    private static Engine engine;
    private static Proofreader reader;

    /** What {@code record_mistakes.py} has recorded of CPython 3.12; an end before the beginning is none. */
    private record Recorded(String source, String message, int line, int column, int endLine, int endColumn) {
        boolean isToldAs(Optional<SyntaxMistake> mistake) {
            boolean ends = endLine > line || endLine == line && endColumn > column;
            return mistake.filter(told -> told.message().equals(message) && told.line() == line && told.column() == Math.max(1, column)
                    && (!ends || told.endLine() == endLine && told.endColumn() == endColumn)).isPresent();
        }
    }

    @BeforeAll
    static void open() {
        engine = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
        reader = new Proofreader(engine);
    }

    @AfterAll
    static void close() {
        reader.close();
        engine.close(true);
    }

    @Test
    void mistakes_are_told_as_cpython_tells_them() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/mistakes.jsonl"));
        List<String> other = new ArrayList<>();
        for (String line : lines) {
            Recorded recorded = JsonMapper.shared().readValue(line, Recorded.class);
            Optional<SyntaxMistake> told = check(recorded.source());
            if (!recorded.isToldAs(told)) {
                other.add(recorded.message() + " at " + recorded.line() + ":" + recorded.column() + " is told as " + told);
            }
        }
        assertThat(lines).hasSizeGreaterThan(80);
        assertThat(other).hasSizeLessThanOrEqualTo(LEFT);
    }

    @Test
    void an_indentation_a_colon_and_a_bracket_are_missed_where_they_are() throws Exception {
        assertThat(check("def f():\n    x = 1\n      y = 2\n")).hasValueSatisfying(told -> assertThat(told)
                .extracting(SyntaxMistake::message, SyntaxMistake::line).containsExactly("unexpected indent", 3));
        assertThat(check("def f():\n    for i in range(3)\n        print(i)\n")).hasValueSatisfying(told -> assertThat(told)
                .extracting(SyntaxMistake::message, SyntaxMistake::line, SyntaxMistake::column).containsExactly("expected ':'", 2, 22));
        assertThat(check("async def f():\n    print(\"hi\"\n    await g()\n")).hasValueSatisfying(told -> assertThat(told)
                .extracting(SyntaxMistake::message, SyntaxMistake::line, SyntaxMistake::column).containsExactly("'(' was never closed", 2, 10));
        assertThat(check("def f():\n    await g()\n")).hasValueSatisfying(told -> assertThat(told)
                .isEqualTo(new SyntaxMistake("'await' outside async function", 2, 5, 2, 14)));
    }

    @Test
    void programs_have_no_mistakes() throws Exception {
        try (Stream<Path> lessons = Files.list(Path.of("assets/lessons")); Stream<Path> mended = Files.list(Path.of("src/test/resources/mended"))) {
            Stream<Path> files = Stream.concat(lessons, mended);
            for (Path file : files.filter(path -> path.toString().endsWith(".py")).toList()) {
                assertThat(check(Files.readString(file)).map(SyntaxMistake::message).orElse("")).as("%s", file)
                        .isEqualTo(file.endsWith("await-outside.py") ? "'await' outside async function" : "");
            }
        }
    }

    @Test
    void who_asks_again_is_answered_of_the_last_text_only() throws Exception {
        for (int i = 0; i < 20; i++) {
            reader.check(new Program("first.py", "x = " + "(".repeat(i)));
        }
        assertThat(check("y = )")).hasValueSatisfying(told -> assertThat(told.message()).isEqualTo("unmatched ')'"));
    }

    @Test
    void what_is_nested_too_deep_is_no_mistake_of_one_place() throws Exception {
        assertThat(check("x = " + "-".repeat(100_000) + "1")).isEmpty();
    }

    private static Optional<SyntaxMistake> check(String source) throws Exception {
        return reader.check(new Program("p.py", source)).get(60, TimeUnit.SECONDS);
    }
}
