package dev.asynckitchen.lint;

import dev.asynckitchen.Corpus;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.python.embedded.proof.Proofreader;
import dev.asynckitchen.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** Programs that were written to be right, or wrong in a way of their own: what is found in them was judged one by one. */
class LintOfOthersTest {
    private static final Path FOUND = LintTest.PROGRAMS.resolve("found-in-others.txt");

    /** Those that CPython's ticks were recorded of, and those of the lessons. */
    @Test
    void in_other_programs_nothing_is_found_but_what_is_so() throws Exception {
        List<String> lines = new ArrayList<>();
        Engine engine = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
        try (var reader = new Proofreader(engine)) {
            for (String name : Corpus.names()) {
                found(reader, Corpus.trace(name)).forEach(finding -> lines.add(name + ":" + LintTest.told(finding)));
            }
            try (Stream<Path> traces = Files.walk(Path.of("assets/lessons"))) {
                for (Path trace : traces.filter(file -> file.toString().endsWith(".trace.jsonl")).sorted().toList()) {
                    found(reader, TraceFiles.read(trace)).forEach(finding -> lines.add(trace.getFileName() + ":" + LintTest.told(finding)));
                }
            }
        } finally {
            engine.close(true);
        }
        LintTest.holds(FOUND, lines);
    }

    private static List<Finding> found(Proofreader reader, Trace trace) {
        return Lint.of(trace, reader.read(trace.header().program()).join().orElseThrow());
    }
}
