package dev.asynckitchen;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        static final Map<String, Ran> ALL = ofThisBuild();
    }

    /** Run in whichever of the build's processes asks first, and kept for the other. */
    private static Map<String, Ran> ofThisBuild() {
        String build = System.getProperty("kitchen.build");
        if (build == null) {
            return run();
        }
        Path kept = Path.of("target/corpus");
        try {
            Files.createDirectories(kept);
            try (var channel = FileChannel.open(kept.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
                Path of = kept.resolve("build");
                if (Files.exists(of) && Files.readString(of).equals(build)) {
                    return read(kept);
                }
                for (Path old : traces(kept)) {
                    Files.delete(old);
                }
                Map<String, Ran> ran = run();
                for (Map.Entry<String, Ran> one : ran.entrySet()) {
                    TraceFiles.write(one.getValue().trace(), kept.resolve(one.getKey() + "." + one.getValue().exitStatus() + ".jsonl.gz"));
                }
                Files.writeString(of, build);
                return ran;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Ran> read(Path kept) throws IOException {
        Map<String, Ran> ran = new TreeMap<>();
        for (Path file : traces(kept)) {
            String[] name = file.getFileName().toString().split("\\.(?=\\d)|\\.jsonl");
            ran.put(name[0], new Ran(TraceFiles.read(file), Integer.parseInt(name[1])));
        }
        return ran;
    }

    private static List<Path> traces(Path kept) throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz")).toList();
        }
    }

    /** Not in the class above: the threads would wait for it. */
    private static Map<String, Ran> run() {
        Map<String, Ran> ran = new TreeMap<>();
        try (Python engine = new LentPython(); var two = Executors.newFixedThreadPool(2)) {
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
