package dev.asynckitchen;

import dev.asynckitchen.trace.Trace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the programs in {@code src/test/resources/metaphor} do: each is run once, whoever asks for it how often. */
public final class MetaphorTraces {
    private static final Map<String, Trace> ALL = new LinkedHashMap<>();

    static {
        KeptRuns.of(Path.of("src/test/resources/metaphor")).forEach((name, ran) -> ALL.put(name.replace(".py", ""), ran.trace()));
    }

    private MetaphorTraces() {}

    /** By the program's name without its ending, in alphabetical order. */
    public static Map<String, Trace> all() {
        return ALL;
    }
}
