package dev.asynckitchen.app.question;

import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.trace.file.TraceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A Python that runs one program of {@code src/test/resources/questions}, as it was recorded on asyncio's loop and on wrong ones. */
public final class RecordedPython extends IdlePython {
    private final Path folder;

    public RecordedPython(String program) {
        folder = Path.of("src/test/resources/questions", program);
    }

    /** What the program does. */
    public Trace truth() {
        return read("true").orElseThrow();
    }

    private Optional<Trace> read(String loop) {
        Path file = folder.resolve(loop + ".jsonl.gz");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(TraceReader.read(file.toString(), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Run start(Program program, RunOptions options) {
        WrongLoop wrong = options.wrongLoop();
        return IdlePython.over(wrong == null ? truth() : read(wrong.key()).orElseThrow(UnsupportedOperationException::new));
    }
}
