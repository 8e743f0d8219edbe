package dev.asynckitchen.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.embedded.proof.Proofreader;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is found in programs with a mistake, and in others that look like them and have none. What they do was recorded, their text is read
 * anew; {@code -Dkitchen.record=true} runs them again and keeps what is found, to be read by eye.
 */
class LintTest {
    static final Path PROGRAMS = Path.of("src/test/resources/lint");
    private static final Path FOUND = PROGRAMS.resolve("found.txt");
    private static final boolean RECORD = Boolean.getBoolean("kitchen.record");

    private static Engine engine;
    private static Proofreader reader;

    @BeforeAll
    static void open() throws Exception {
        engine = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
        reader = new Proofreader(engine);
        if (RECORD) {
            try (Python python = new LentPython()) {
                for (Path program : programs()) {
                    if (Boolean.getBoolean("kitchen.record.missing") && Files.exists(recorded(program))) {
                        continue;
                    }
                    try (OutputStream out = Files.newOutputStream(recorded(program))) {
                        TraceWriter.write(python.run(new Program(program.getFileName().toString(), Files.readString(program))).trace(), out);
                    }
                }
            }
        }
    }

    @AfterAll
    static void close() {
        reader.close();
        engine.close(true);
    }

    private static List<Path> programs() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
    }

    private static Path recorded(Path program) {
        return Path.of(program.toString().replaceAll("\\.py$", ".trace.jsonl"));
    }

    private static List<Finding> found(Trace trace) {
        return Lint.of(trace, reader.read(trace.header().program()).join().orElseThrow());
    }

    static String told(Finding finding) {
        Span at = finding.at();
        return at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn() + " " + finding.rule().key() + ": " + finding.what().terms()
                + (finding.advice() == null ? "" : " | " + finding.advice().terms());
    }

    static void holds(Path kept, List<String> lines) throws IOException {
        if (RECORD) {
            Files.write(kept, lines);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(kept));
    }

    @Test
    void each_mistake_is_found_at_its_place_and_no_other() throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path program : programs()) {
            String rule = program.getParent().getFileName().toString();
            boolean says = program.getFileName().toString().startsWith("says-");
            List<Finding> found = found(TraceFiles.read(recorded(program)));
            if (found.isEmpty() == says || found.stream().anyMatch(finding -> !finding.rule().key().equals(rule))) {
                wrong.add(program.getFileName() + ": " + found.stream().map(LintTest::told).toList());
            }
            found.forEach(finding -> lines.add(rule + "/" + program.getFileName() + ":" + told(finding)));
        }
        assertThat(wrong).isEmpty();
        holds(FOUND, lines);
    }

    @Test
    void each_rule_has_programs_that_it_speaks_of_and_others_that_look_like_them() throws IOException {
        List<String> names = programs().stream().map(program -> PROGRAMS.relativize(program).toString()).toList();
        assertThat(RuleName.values()).allSatisfy(rule -> {
            assertThat(names).filteredOn(name -> name.startsWith(rule.key() + "/says-")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(names).filteredOn(name -> name.startsWith(rule.key() + "/silent-")).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void what_a_trace_says_by_itself_is_found_without_its_text() throws IOException {
        assertThat(withoutText("missing-await/says-library-coroutines")).extracting(LintTest::told)
                .contains("8:5-8:17 missing-await: coroutine 'Queue.put' was never awaited.").hasSize(4);
        assertThat(withoutText("blocking-call/says-sleep")).extracting(LintTest::told).containsExactly(
                "6:5-6:20 blocking-call: time.sleep() held the event loop for 0.5 s, and 2 other tasks that could have gone on.");
        assertThat(withoutText("waits-for-ever/says-queue-get")).hasSize(1);
        assertThat(withoutText("swallowed-cancel/says-bare")).isEmpty();
    }

    private static List<Finding> withoutText(String program) throws IOException {
        return Lint.of(TraceFiles.read(PROGRAMS.resolve(program + ".trace.jsonl")), null);
    }

    @Test
    void a_place_is_cut_out_of_its_text_as_one_reads_it() {
        String text = "a = 'ä😀'; f(1,\n   2)\n\n  # end";
        assertThat(new Span(1, 11, 2, 6).in(text)).isEqualTo("f(1, 2)");
        assertThat(new Span(1, 5, 1, 9).in(text)).isEqualTo("'ä😀'");
        assertThat(new Span(9, 1, 9, 2).in(text)).isEmpty();
        assertThat(Span.ofLine(text, 4)).isEqualTo(new Span(4, 3, 4, 8));
        assertThat(Arrays.asList(Span.ofLine(text, 3), Span.ofLine(text, 9))).containsExactly(new Span(3, 1, 3, 1), new Span(9, 1, 9, 1));
    }
}
