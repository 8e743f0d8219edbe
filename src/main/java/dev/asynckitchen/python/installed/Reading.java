package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.PythonHalf;
import dev.asynckitchen.python.SyntaxJson;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that an installed Python reads and does not run, each in a process of its own. Any thread. */
final class Reading {
    private static final String THEN = """
            import sys, warnings
            warnings.simplefilter("ignore")
            print(%s(sys.stdin.buffer.read().decode(), sys.argv[1]))
            """;
    private static final String STANDS = THEN.formatted("by_itself");
    private static final String MISTAKE = THEN.formatted("mistake_told");

    private final Path python;
    private final AtomicReference<@Nullable CompletableFuture<Optional<SyntaxMistake>>> latest = new AtomicReference<>();

    Reading(Path python) {
        this.python = python;
    }

    /** What stands in it. */
    CompletableFuture<Optional<Syntax>> read(Program program) {
        return begin(new CompletableFuture<>(), () -> Optional.of(SyntaxJson.read(ask(STANDS, program))));
    }

    /** The first mistake in it; what was asked before and is not answered yet is cancelled. */
    CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        var asked = new CompletableFuture<Optional<SyntaxMistake>>();
        CompletableFuture<Optional<SyntaxMistake>> before = latest.getAndSet(asked);
        if (before != null) {
            before.cancel(false);
        }
        return begin(asked, () -> mistake(JsonMapper.shared().readTree(ask(MISTAKE, program))));
    }

    private static Optional<SyntaxMistake> mistake(JsonNode told) {
        return told.isNull() ? Optional.empty() : Optional.of(new SyntaxMistake(told.path(0).asString(),
                told.path(1).asInt(), told.path(2).asInt(), told.path(3).asInt(), told.path(4).asInt()));
    }

    /** An answer that is looked for. */
    private interface Answer<T> {
        T find() throws IOException;
    }

    private static <T> CompletableFuture<T> begin(CompletableFuture<T> asked, Answer<T> answer) {
        Thread.ofVirtual().name("kitchen-reading").start(() -> {
            if (!asked.isDone()) {
                try {
                    asked.complete(answer.find());
                } catch (IOException | RuntimeException e) {
                    asked.completeExceptionally(e);
                }
            }
        });
        return asked;
    }

    private String ask(String then, Program program) throws IOException {
        String reader = PythonHalf.text("kitchen_bridge/hosts/syntax.py") + then;
        Process process = new ProcessBuilder(python.toString(), "-I", "-S", "-c", reader, program.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream()) {
            in.write(program.source().getBytes(StandardCharsets.UTF_8));
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (told.isBlank()) {
            throw new IOException(python.toString());
        }
        return told;
    }
}
