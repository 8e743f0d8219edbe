package dev.asynckitchen;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the programs in {@code src/test/resources/metaphor} do: each is run once, whoever asks for it how often. */
public final class MetaphorTraces {
    private static final Map<String, Trace> ALL = run();

    private MetaphorTraces() {}

    /** By the program's name without its ending, in alphabetical order. */
    public static Map<String, Trace> all() {
        return ALL;
    }

    private static Map<String, Trace> run() {
        Map<String, Trace> traces = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/metaphor")); var engine = new LentPython()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                String name = file.getFileName().toString();
                traces.put(name.replace(".py", ""), engine.run(new Program(name, Files.readString(file))).trace());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return traces;
    }
}
