package dev.asynckitchen.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Python half of the bridge, file by file, as it comes with the program: {@code assets/python}. Any thread. */
public final class PythonHalf {
    private static final String FOLDER = "/assets/python/";
    private static final List<String> OBSERVERS = List.of(
            "__init__", "aprons", "belts", "coroutines", "errands", "generators", "handles", "jobs", "notes", "port", "program",
            "shared", "states", "tasks", "values", "variables", "waits");
    private static final List<String> HOSTS = List.of("__init__", "endings", "hands", "marks", "syntax", "times", "tree");
    private static final List<String> EMBEDDED = List.of(
            "__init__", "aprons", "async_places", "beliefs", "beside", "cards", "clock", "conditions", "contexts", "depth", "doors", "except_star",
            "generators", "hands", "lines", "loop", "mend", "mistakes", "porter", "pure_tasks", "rewrite", "run", "sayings", "signals", "texts",
            "threads", "tracebacks", "workers");
    private static final List<String> CPYTHON = List.of(
            "__init__", "bounds", "channel", "clock", "conveyors", "files", "header", "held", "jobs", "keyboard", "loops", "losses", "options",
            "own_modules", "program", "reach", "real", "recording", "ring", "settings", "sources", "standing", "stepping", "streams", "tasks",
            "turns", "waiting", "watch", "words");

    private PythonHalf() {}

    /** The files that the embedded Python loads, each after its package. */
    public static List<String> embedded() {
        return files(Stream.of("kitchen.py"), "embedded", EMBEDDED);
    }

    /** The files that the recorder is made of. */
    public static List<String> installed() {
        return files(Stream.of("__main__.py", "kitchen.py", "kitchen_recorder.py"), "cpython", CPYTHON);
    }

    private static List<String> files(Stream<String> own, String host, List<String> hosts) {
        return Stream.of(
                        own,
                        Stream.of("kitchen_bridge/__init__.py"),
                        HOSTS.stream().map(name -> "kitchen_bridge/hosts/" + name + ".py"),
                        OBSERVERS.stream().map(name -> "kitchen_bridge/observers/" + name + ".py"),
                        hosts.stream().map(name -> "kitchen_bridge/hosts/" + host + "/" + name + ".py"))
                .flatMap(files -> files)
                .toList();
    }

    /** The text of one of them. */
    public static String text(String file) {
        return read(FOLDER + file);
    }

    /** What the recorder says, as it says it itself: {@code assets/messages/recorder.properties}. */
    public static String words() {
        return read("/assets/messages/recorder.properties");
    }

    private static String read(String name) {
        try (InputStream in = PythonHalf.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
