package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.PythonHalf;
import dev.asynckitchen.python.SyntaxJson;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that an installed Python reads and does not run, in a process of its own. */
final class Reading {
    private static final String THEN = """
            import sys, warnings
            warnings.simplefilter("ignore")
            print(by_itself(sys.stdin.buffer.read().decode(), sys.argv[1]))
            """;

    private Reading() {}

    /** @throws IOException if there is no answer */
    static Syntax of(Path python, Program program) throws IOException {
        String reader = PythonHalf.text("kitchen_bridge/hosts/syntax.py") + THEN;
        Process process = new ProcessBuilder(python.toString(), "-I", "-S", "-c", reader, program.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream()) {
            in.write(program.source().getBytes(StandardCharsets.UTF_8));
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (told.isBlank()) {
            throw new IOException(python.toString());
        }
        return SyntaxJson.read(told);
    }
}
