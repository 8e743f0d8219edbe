package dev.asynckitchen;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What the programs do that CPython's ticks were recorded of: each is run once, whoever asks for it how often. */
public final class Corpus {
    public static final Path PROGRAMS = Path.of("src/test/resources/programs");

    private Corpus() {}

    /** A program's trace, and the exit status it ended with. */
    public record Ran(Trace trace, int exitStatus) {}

    /** The programs' names with their endings, in alphabetical order. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".py")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one of them did; the first who asks waits for all. */
    public static Ran ran(String name) {
        return Once.ALL.get(name);
    }

    private static final class Once {
        static final Map<String, Ran> ALL = run();
    }

    /** Not in the class above: the threads would wait for it. */
    private static Map<String, Ran> run() {
        Map<String, Ran> ran = new TreeMap<>();
        try (Python engine = Pythons.embedded(); var two = Executors.newFixedThreadPool(2)) {
            Map<String, Future<Run>> runs = new TreeMap<>();
            names().forEach(name -> runs.put(name, two.submit(() -> engine.run(new Program(name, Files.readString(PROGRAMS.resolve(name)))))));
            for (Map.Entry<String, Future<Run>> run : runs.entrySet()) {
                ran.put(run.getKey(), new Ran(run.getValue().get().trace(), run.getValue().get().exitStatus()));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ran;
    }
}
