package dev.asynckitchen.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.file.EventStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Perfetto's own trace processor finds in an exported trace all that was put into it, where it is installed. */
class PerfettoTest {
    private static final String ASKED = """
            select 'slices' as what, count(*) as n from slice
            union all select 'turns', count(*) from slice where category = 'turn'
            union all select 'arrows', count(*) from flow
            union all select 'counts', count(*) from counter
            union all select 'errors', coalesce(sum(value), 0) from stats where severity = 'error'
            """;
    private static final Pattern ROW = Pattern.compile("\"?(\\w+)\"?,\\s*\"?(\\d+)\"?");

    @TempDir
    private static Path folder;
    private static Optional<Path> processor = Optional.empty();

    @BeforeAll
    static void find() {
        processor = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of("trace_processor_shell", "trace_processor").map(name -> Path.of(place, name)))
                .filter(Files::isExecutable).findFirst();
    }

    static Stream<Named<EventStream>> traces() throws IOException {
        return Stream.of(
                Named.of("blocking_handler", TraceFiles.stream(Path.of("src/test/resources/report/blocking_handler.trace.jsonl"))),
                Named.of("shop", TraceFiles.stream(Path.of("src/test/resources/recorded/shop.trace.jsonl"))),
                Named.of("gather", EventStream.of(Lessons.find("gather").orElseThrow().trace())));
    }

    private static long written(Path json, String phase, String category) throws IOException {
        JsonNode events = JsonMapper.shared().readTree(Files.readAllBytes(json)).path("traceEvents");
        return events.valueStream().filter(event -> event.path("ph").stringValue().equals(phase) && event.path("cat").stringValue("").startsWith(category)).count();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void it_finds_every_slice_arrow_and_count_and_nothing_wrong(EventStream trace) throws Exception {
        assumeTrue(processor.isPresent(), "Perfetto's trace_processor_shell is not on the path");
        Path json = folder.resolve("trace.json");
        try (OutputStream out = Files.newOutputStream(json)) {
            ChromeTrace.write(trace, out);
        }
        Path asked = Files.writeString(folder.resolve("asked.sql"), ASKED);
        Process process = new ProcessBuilder(processor.orElseThrow().toString(), "-q", asked.toString(), json.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, Long> found = rows(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(found).isEqualTo(Map.of("slices", written(json, "X", "") + written(json, "i", ""), "turns", written(json, "X", "turn"),
                "arrows", written(json, "s", ""), "counts", written(json, "C", ""), "errors", 0L));
    }

    @Test
    void its_answers_are_read_with_and_without_quotes() {
        assertThat(rows(List.of("\"what\",\"n\"", "\"turns\",27", "arrows,\"3\""))).isEqualTo(Map.of("turns", 27L, "arrows", 3L));
    }

    private static Map<String, Long> rows(List<String> lines) {
        Map<String, Long> rows = new HashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), Long.valueOf(row.group(2)));
            }
        }
        return rows;
    }
}
