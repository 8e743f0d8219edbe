package dev.asynckitchen.python.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.TraceReader;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code kitchen-recorder.pyz} records a program that does whatever asyncio has, and the program does not notice. */
@Timeout(60)
class RecorderFilesTest {
    private static final Path EVERYTHING = Path.of("src/test/resources/recorded/everything.py").toAbsolutePath();
    private static final String ENDLESS = "import asyncio\nasync def main():\n    print('on', flush=True)\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())\n";

    @TempDir
    static Path folder;

    private static Path python;
    private static Path recorder;

    @BeforeAll
    static void start() throws Exception {
        List<FoundPython> found = PythonSearch.here().all(null);
        assumeTrue(!found.isEmpty(), "no CPython from 3.9 to 3.14 is found on this machine");
        python = found.getFirst().executable();
        recorder = Files.write(folder.resolve("kitchen-recorder.pyz"), RecorderFiles.archive());
    }

    private static String said(Path... arguments) throws IOException, InterruptedException {
        Process process = process(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Process process(Path... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python.toString()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Trace read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return TraceReader.read(file.toString(), file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    private static void isAsTheSchemaSays(List<String> lines) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().readTree(Files.readString(Path.of("assets/trace.schema.json"))));
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(schema.validate(JsonMapper.shared().readTree(line))).as(line).isEmpty());
    }

    @Test
    void the_same_bytes_are_made_each_time() {
        assertThat(RecorderFiles.archive()).isEqualTo(RecorderFiles.archive());
    }

    @Test
    void a_recorded_program_prints_what_it_prints_unrecorded_and_its_recording_is_a_trace() throws Exception {
        Path out = folder.resolve("everything.trace.jsonl");
        assertThat(said(recorder, Path.of("-o"), out, EVERYTHING)).isEqualTo(said(EVERYTHING));
        isAsTheSchemaSays(Files.readAllLines(out));
        Trace trace = read(out);
        assertThat(trace.header().clock()).isEqualTo("real");
        assertThat(trace.header().program().source()).isEqualTo(Files.readString(EVERYTHING));
        List<TraceEvent> events = trace.events();
        assertThat(events).filteredOn(TraceEvent.Blocked.class::isInstance).extracting(event -> ((TraceEvent.Blocked) event).what()).contains("time.sleep");
        assertThat(events).filteredOn(TraceEvent.Warning.class::isInstance).extracting(event -> ((TraceEvent.Warning) event).kind())
                .containsExactlyInAnyOrder("never-awaited", "exception-never-retrieved");
        assertThat(events).filteredOn(TraceEvent.Resource.class::isInstance).extracting(event -> ((TraceEvent.Resource) event).state().kind())
                .contains("lock", "semaphore", "event", "condition", "queue", "future", "gather", "wait", "as-completed", "shield");
        assertThat(events.getLast()).isInstanceOf(TraceEvent.Ended.class);
    }

    @Test
    void what_is_not_to_be_known_is_not_in_the_recording() throws Exception {
        Path out = folder.resolve("discreet.trace.jsonl");
        said(recorder, Path.of("-o"), out, Path.of("--no-values"), EVERYTHING);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.contains("swordfish") || line.contains("hello"));
        isAsTheSchemaSays(lines);
    }

    @Test
    void the_texts_of_its_modules_are_in_the_recording_each_with_the_first_wait_in_it_and_left_out_on_demand() throws Exception {
        Path shop = EVERYTHING.resolveSibling("shop");
        Path out = folder.resolve("shop.trace.jsonl");
        said(Path.of("-B"), recorder, Path.of("-o"), out, shop.resolve("app.py"));
        isAsTheSchemaSays(Files.readAllLines(out));
        Trace trace = read(out);
        var known = new HashSet<String>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.TaskWaiting waiting) {
                if (waiting.sources() != null) {
                    assertThat(known).doesNotContainAnyElementsOf(waiting.sources().keySet());
                    known.addAll(waiting.sources().keySet());
                    for (Map.Entry<String, String> text : waiting.sources().entrySet()) {
                        assertThat(text.getValue()).isEqualTo(Files.readString(shop.resolve(text.getKey())));
                    }
                }
                assertThat(waiting.stack()).allSatisfy(frame -> assertThat(frame.own() || known.contains(frame.file())).isTrue());
            }
        }
        assertThat(known).containsExactlyInAnyOrder("counter/till.py", "counter/stock.py");
        assertThat(trace.events()).filteredOn(TraceEvent.Blocked.class::isInstance).hasSize(3)
                .extracting(event -> Objects.requireNonNull(((TraceEvent.Blocked) event).in()).place()).containsOnly("counter/till.py:15");
        said(Path.of("-B"), recorder, Path.of("--no-sources"), Path.of("-o"), out, shop.resolve("app.py"));
        assertThat(Files.readAllLines(out)).noneMatch(line -> line.contains("import"));
        isAsTheSchemaSays(Files.readAllLines(out));
    }

    @Test
    void what_was_recorded_before_a_program_is_killed_can_be_read() throws Exception {
        Path endless = Files.writeString(folder.resolve("endless.py"), ENDLESS);
        Path out = folder.resolve("endless.trace.jsonl.gz");
        Process process = process(recorder, Path.of("-o"), out, endless);
        process.getInputStream().read();
        while (Files.size(out) < 20_000) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        assertThat(read(out).events()).filteredOn(TraceEvent.Turn.class::isInstance).hasSizeGreaterThan(100);
    }

    @Test
    void of_a_recording_that_may_weigh_so_much_only_the_end_is_kept_which_is_a_trace_at_any_moment() throws Exception {
        Files.writeString(folder.resolve("again.py"), "import asyncio\nasync def again():\n    await asyncio.sleep(0)\n");
        Path endless = Files.writeString(folder.resolve("ring.py"), ENDLESS.replace("asyncio\n", "asyncio, again\n").replaceFirst("asyncio.sleep\\(0\\)", "again.again()"));
        Path out = folder.resolve("ring.trace.jsonl");
        Process process = process(recorder, Path.of("--last"), Path.of("1h"), Path.of("--max-mb"), Path.of("0.2"), Path.of("-o"), out, endless);
        process.getInputStream().read();
        while (!Files.exists(out) || !Files.readString(out).contains("\"cut\":")) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        isAsTheSchemaSays(Files.readAllLines(out).subList(0, 20));
        assertThat(Files.size(out)).isBetween(80_000L, 250_000L);
        Trace trace = read(out);
        assertThat(trace.header().cut()).isPositive();
        List<TraceEvent> events = trace.events();
        assertThat(events).filteredOn(TraceEvent.TaskWaiting.class::isInstance).first()
                .extracting(event -> ((TraceEvent.TaskWaiting) event).sources()).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("again.py");
        assertThat(events.subList(0, 3)).extracting(event -> (Object) event.getClass()).containsExactly(
                TraceEvent.LoopOpened.class, TraceEvent.Tick.class, TraceEvent.TaskCreated.class);
        assertThat(events).filteredOn(TraceEvent.Turn.class::isInstance).extracting(event -> ((TraceEvent.Turn) event).turn())
                .startsWith(1, 2, 3).hasSizeGreaterThan(100);
    }

    @Test
    void a_recording_that_has_its_most_bytes_ends_and_says_so_and_the_program_goes_on() throws Exception {
        Path program = Files.writeString(folder.resolve("long.py"), ENDLESS.replace("while True", "for _ in range(3_000)") + "print('done')\n");
        Path out = folder.resolve("long.trace.jsonl");
        assertThat(said(recorder, Path.of("--max-mb"), Path.of("0.05"), Path.of("-o"), out, program)).isEqualTo("on\ndone\n");
        assertThat(Files.size(out)).isLessThan(51_000);
        assertThat(read(out).events().getLast()).isInstanceOfSatisfying(TraceEvent.Ended.class,
                ended -> assertThat(ended.message()).isEqualTo("it has the most megabytes that it may have"));
    }

    @Test
    void a_recording_that_has_no_room_for_its_end_says_so_though_the_program_is_over() throws Exception {
        assertThat(said(Path.of("-B"), Path.of("src/test/python/full_at_the_end.py"), Path.of("assets/python")))
                .isEqualTo("it has the most megabytes that it may have\n");
    }

    @Test
    void of_the_last_seconds_there_is_a_whole_file_at_any_moment() throws Exception {
        assertThat(said(Path.of("-B"), Path.of("src/test/python/last_seconds.py"), Path.of("assets/python"))).isEmpty();
    }

    @Test
    void a_trace_on_the_kitchens_clock_is_as_the_schema_says_too(@TempDir Path home) throws Exception {
        try (var engine = InstalledPython.start(python, "3", home)) {
            Run run = engine.run(new Program("everything.py", Files.readString(EVERYTHING)), RunLimits.WHOLE);
            assertThat(run.exitStatus()).isZero();
            var out = new ByteArrayOutputStream();
            TraceWriter.write(run.trace(), out);
            isAsTheSchemaSays(out.toString(StandardCharsets.UTF_8).lines().toList());
        }
    }
}
