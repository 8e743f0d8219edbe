package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The observers of the Python half know their port alone: neither a host, nor Java, nor which Python it is. */
class ObserversTest {
    private static final Path OBSERVERS = Path.of("assets/python/kitchen_bridge/observers");
    private static final Pattern FOREIGN =
            Pattern.compile("\\b(java|polyglot|graalpy|_kitchen_port|hosts|open_loop)\\b|__kitchen|_Task__|_Future__", Pattern.CASE_INSENSITIVE);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(OBSERVERS)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_observer_knows_no_host_and_nothing_of_java(Path file) throws IOException {
        String code = Files.readString(file).replaceAll("(?m)^_OF_TASKS = .*$", ""); // The names of a task's own steps, of every version.
        assertThat(FOREIGN.matcher(code).results().map(found -> found.group())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "3.10", "3.11", "3.12", "3.13", "3.14"})
    void the_same_observers_look_on_at_an_installed_cpython(String version) throws Exception {
        Optional<Path> found = Cpython.find(version);
        assumeTrue(found.isPresent(), Cpython.missing(version));
        JsonNode seen = JsonMapper.shared().readTree(Cpython.say(found.get(), "watch.py", "assets/python"));
        boolean groups = seen.path("version").path(1).asInt() >= 11;
        assertThat(strings(seen, "modules")).hasSameSizeAs(files().skip(1).toList());
        assertThat(strings(seen, "hosts")).isEmpty();
        assertThat(strings(seen, "functions")).contains("getter(Queue)", "nap(0.001, 'nobody')");
        assertThat(strings(seen, "resources")).contains(
                "as-completed", "condition", "event", "gather", "lock", "queue", "semaphore", "shield", "wait");
        assertThat(strings(seen, "waits")).contains(
                "as-completed", "condition", "event", "gather", "lock", "queue-get", "semaphore", "shield", "sleep", "task", "wait");
        assertThat(strings(seen, "errands")).contains(
                "as-completed", "gather", "shield-inner", "shield-outer", "sleep", "step", "stop", "timeout", "wait", "wait-timeout", "wakeup");
        for (String kind : List.of("resources", "waits", "errands")) {
            assertThat(strings(seen, kind).contains("task-group")).as("%s of task groups in %s", kind, version).isEqualTo(groups);
        }
    }

    private static List<String> strings(JsonNode seen, String name) {
        return seen.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
