package dev.asynckitchen;

import dev.asynckitchen.trace.Trace;
import java.nio.file.Path;
import java.util.Map;

/** What the programs in {@code src/test/resources/metaphor} do: each is run once, whoever asks for it how often. */
public final class MetaphorTraces {
    private static final Map<String, Trace> ALL = KeptRuns.traces(Path.of("src/test/resources/metaphor"));

    private MetaphorTraces() {}

    /** By the program's name without its ending, in alphabetical order. */
    public static Map<String, Trace> all() {
        return ALL;
    }
}
