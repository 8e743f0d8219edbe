package dev.asynckitchen;

import dev.asynckitchen.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the programs do that CPython's ticks were recorded of: each is run once, whoever asks for it how often. */
public final class Corpus {
    public static final Path PROGRAMS = Path.of("src/test/resources/programs");

    private Corpus() {}

    /** The programs' names with their endings, in alphabetical order. */
    public static List<String> names() {
        return KeptRuns.in(PROGRAMS, ".py").stream().map(file -> file.getFileName().toString()).toList();
    }

    /** What one of them did; the first who asks waits for all. */
    public static Trace trace(String name) {
        return Once.ALL.get(name).trace();
    }

    /** The exit status that it ended with. */
    public static int exitStatus(String name) {
        return Once.ALL.get(name).exitStatus();
    }

    /** Not in the class above: who only asks for the names does not wait. */
    private static final class Once {
        static final Map<String, KeptRuns.Ran> ALL = KeptRuns.of(PROGRAMS);
    }
}
