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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What all programs of a folder do: run in whichever of the build's processes asks first, and kept for the other. */
public final class KeptRuns {
    /** A program's trace, and the exit status it ended with. */
    record Ran(Trace trace, int exitStatus) {}

    private KeptRuns() {}

    /** The traces alone, by the programs' names without their endings, in alphabetical order. */
    public static Map<String, Trace> traces(Path programs) {
        Map<String, Trace> traces = new LinkedHashMap<>();
        of(programs).forEach((name, ran) -> traces.put(name.replace(".py", ""), ran.trace()));
        return traces;
    }

    /** By the programs' names with their endings, in alphabetical order. */
    static Map<String, Ran> of(Path programs) {
        String build = System.getProperty("kitchen.build");
        if (build == null) {
            return run(programs);
        }
        Path kept = Path.of("target/runs").resolve(programs.getFileName());
        try {
            Files.createDirectories(kept);
            try (var channel = FileChannel.open(kept.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
                Path of = kept.resolve("build");
                if (Files.exists(of) && Files.readString(of).equals(build)) {
                    return read(kept);
                }
                for (Path old : in(kept, ".jsonl.gz")) {
                    Files.delete(old);
                }
                Map<String, Ran> ran = run(programs);
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

    /** The files in a folder with this ending, in alphabetical order. */
    static List<Path> in(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Ran> read(Path kept) throws IOException {
        Map<String, Ran> ran = new TreeMap<>();
        for (Path file : in(kept, ".jsonl.gz")) {
            String[] name = file.getFileName().toString().split("\\.(?=\\d)|\\.jsonl");
            ran.put(name[0], new Ran(TraceFiles.read(file), Integer.parseInt(name[1])));
        }
        return ran;
    }

    private static Map<String, Ran> run(Path programs) {
        Map<String, Ran> ran = new TreeMap<>();
        try (Python engine = new LentPython(); var two = Executors.newFixedThreadPool(2)) {
            Map<String, Future<Run>> runs = new TreeMap<>();
            for (Path file : in(programs, ".py")) {
                String name = file.getFileName().toString();
                runs.put(name, two.submit(() -> engine.run(new Program(name, Files.readString(file)))));
            }
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
