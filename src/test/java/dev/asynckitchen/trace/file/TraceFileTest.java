package dev.asynckitchen.trace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.trace.intervention.Intervention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
    private static final TraceHeader HEADER = TraceHeader.of(
            "virtual", "3.12.8", "GraalPy 25.2.4", new Program("a.py", "import asyncio\nprint('é 🥕')\n"));

    static final List<TraceEvent> EVENTS = List.of(
            new TraceEvent.LoopOpened(1),
            new TraceEvent.CoroutineCreated(1, "main", 9),
            new TraceEvent.CoroutineCreated(2, "cook", 9, List.of("'soup'", "3")),
            new TraceEvent.CoroutineBegun(2),
            new TraceEvent.CoroutineClosed(3),
            new TraceEvent.TaskCreated(1, "Task-1", "main", null, 9, 1),
            new TraceEvent.TaskCreated(2, "Task-2", "cook", 1, 9, null, List.of("'tea'")),
            new TraceEvent.Scheduled(1, "Task.__step", 1, null, Cause.TASK_CREATED, null),
            new TraceEvent.Tick(1, 0.0, 0.0),
            new TraceEvent.Turn(1, 1, "Task.__step", 1),
            new TraceEvent.Line(3, "main", 1),
            new TraceEvent.Line(4, "main", 1, true, "NameError: name 'n' is not defined", Map.of("n", "3")),
            new TraceEvent.Output("stdout", "héllo\n"),
            new TraceEvent.Blocked(2.0, "time.sleep", 4, 1),
            new TraceEvent.Timer(2, 1.5, "_set_result_unless_cancelled", null, 1),
            new TraceEvent.Timer(4, 1.5, "Timeout._on_timeout", 1, 1, Errand.TIMEOUT, 4),
            new TraceEvent.Scheduled(5, "gather.<locals>._done_callback", null, 1, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, 2), Errand.GATHER, 3),
            new TraceEvent.TaskWaiting(1, new Awaited(Awaited.Kind.SLEEP, null, null, 1.5), List.of(new Frame("main", 5))),
            new TraceEvent.TaskWaiting(2, new Awaited(Awaited.Kind.YIELD, null, null, null),
                    List.of(new Frame("cook", 7, Map.of("pot", "'tea'"))), Map.of("order", "17")),
            new TraceEvent.TurnEnded(1, 2.0),
            new TraceEvent.Due(2),
            new TraceEvent.HandleCancelled(2, null),
            new TraceEvent.Scheduled(3, "Task.__wakeup", 1, 2, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, 2)),
            new TraceEvent.TaskRenamed(1, "soup"),
            new TraceEvent.CancelRequested(1, 2, "enough"),
            new TraceEvent.Intervened(new Intervention.Cancel(new Intervention.When(2, null), Intervention.Whom.task(1)), null, null),
            new TraceEvent.Intervened(new Intervention.Raise(new Intervention.When(2, 0.5), Intervention.Whom.task(1), "ValueError('no')"), null, null),
            new TraceEvent.Intervened(new Intervention.Ring(new Intervention.When(2, null), Intervention.Whom.handle(4)), 4, 0.5),
            new TraceEvent.Intervened(new Intervention.Delay(new Intervention.When(2, null), Intervention.Whom.task(1), 2.0), 2, 3.5),
            new TraceEvent.Intervened(new Intervention.Give(new Intervention.When(2, null), Intervention.Whom.task(1), "42"), null, null),
            new TraceEvent.Intervened(new Intervention.Last(new Intervention.When(2, null), Intervention.Whom.task(1)), 3, null),
            new TraceEvent.Scheduled(6, "Task.__step", 1, null, Cause.HAND, null),
            new TraceEvent.Resource(1, "lock", new ResourceState.Lock(1, List.of(2, 3))),
            new TraceEvent.Resource(2, "queue", new ResourceState.Queue(2, List.of("'x'"), List.of(), List.of(1), 1)),
            new TraceEvent.Resource(3, "tray", new ResourceState.Gather(1, List.of(2, 3), false)),
            new TraceEvent.Resource(4, "timeout", new ResourceState.Timeout(1, 3.0, "active")),
            new TraceEvent.Resource(5, "as_completed", new ResourceState.AsCompleted(1, List.of(0, 2, 3), List.of(3), 1, false)),
            new TraceEvent.TaskDone(1, Outcome.CANCELLED, null),
            new TraceEvent.Warning("never-awaited", "coroutine 'x' was never awaited", 7, null, 2),
            new TraceEvent.Warning("exception-never-retrieved", "Task exception was never retrieved: ValueError()", null, 2),
            new TraceEvent.LoopClosed(1),
            new TraceEvent.Ended(EndOutcome.OK, null, null));

    @TempDir
    Path folder;

    @Test
    void a_trace_written_and_read_is_the_same_trace() throws IOException {
        for (String name : List.of("a.trace.jsonl", "a.trace.jsonl.gz")) {
            Path file = folder.resolve(name);
            TraceFiles.write(new Trace(HEADER, EVENTS), file);
            Trace read = TraceFiles.read(file);
            assertThat(read.header()).isEqualTo(HEADER);
            assertThat(read.events()).isEqualTo(EVENTS);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_trace_says_what_was_done_to_its_program_and_is_not_true() throws IOException {
        List<Intervention> done = List.of(
                new Intervention.Cancel(new Intervention.When(12, null), Intervention.Whom.task(3)),
                new Intervention.Give(new Intervention.When(14, 1.5), Intervention.Whom.task(1), "42"));
        Path file = folder.resolve("done.trace.jsonl");
        TraceFiles.write(new Trace(HEADER.with(done), EVENTS), file);
        assertThat(Files.readAllLines(file).getFirst()).contains("\"interventions\":[{\"do\":\"cancel\",\"when\":{\"turn\":12},\"whom\":{\"task\":3}},");
        assertThat(TraceFiles.read(file).header()).isEqualTo(HEADER.with(done)).returns(false, TraceHeader::isTrue);
        assertThat(HEADER.isTrue()).isTrue();
        assertThat(lines().getFirst()).doesNotContain("interventions", "true");
    }

    @Test
    void events_look_as_the_format_says() {
        assertThat(lines())
                .contains("{\"event\":\"tick\",\"tick\":1,\"time\":0.0,\"waited\":0.0}")
                .contains("{\"event\":\"turn\",\"turn\":1,\"handle\":1,\"callback\":\"Task.__step\",\"task\":1}")
                .contains("{\"event\":\"task-waiting\",\"task\":1,\"on\":{\"kind\":\"sleep\",\"until\":1.5},"
                        + "\"stack\":[{\"function\":\"main\",\"line\":5}]}")
                .contains("{\"event\":\"resource\",\"resource\":1,\"label\":\"lock\","
                        + "\"state\":{\"holder\":1,\"waiting\":[2,3]},\"kind\":\"lock\"}");
    }

    @Test
    void a_file_that_was_cut_off_is_read_up_to_its_last_whole_line() throws IOException {
        String whole = String.join("\n", lines());
        String cut = whole.substring(0, whole.length() - 5);
        assertThat(read(cut).events()).isEqualTo(EVENTS.subList(0, EVENTS.size() - 1));
    }

    @Test
    void a_line_that_is_broken_is_named_unless_it_is_the_last() throws IOException {
        List<String> lines = lines();
        for (String broken : List.of("{\"event\":\"tick\",\"tick\":1,\"ti", "{\"event\":\"tick\",\"tick\":\"x\"}", "nonsense", "{\"event\":\"tick\"", "}")) {
            String first = lines.getFirst() + "\n" + lines.get(1) + "\n" + broken;
            assertThatThrownBy(() -> read(first + "\n" + lines.get(2) + "\n" + lines.get(3) + "\n")).as(broken)
                    .isInstanceOf(TraceFormatException.class)
                    .hasMessageStartingWith("x.jsonl, line 3: expected an event of a trace.");
            assertThat(read(first).events()).as(broken).isEqualTo(EVENTS.subList(0, 1));
            assertThat(read(first + "\n").events()).as(broken).isEqualTo(EVENTS.subList(0, 1));
        }
    }

    @Test
    void a_zipped_file_that_was_cut_off_is_read_up_to_its_last_whole_line() throws IOException {
        Path file = folder.resolve("a.trace.jsonl.gz");
        var all = new ArrayList<TraceEvent>();
        for (int turn = 1; turn < 40_000; turn++) {
            all.add(new TraceEvent.Turn(turn, 7 * turn % 1_001, "step", null));
        }
        TraceFiles.write(new Trace(HEADER, all), file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        List<TraceEvent> read = TraceFiles.read(file).events();

        assertThat(read).hasSizeBetween(1_000, all.size() - 1).isEqualTo(all.subList(0, read.size()));
    }

    @Test
    void equal_names_numbers_and_stacks_are_kept_once() throws IOException {
        var stack = List.of(new Frame("main", 5), new Frame("inner", 700));
        var waiting = new TraceEvent.TaskWaiting(1_000, new Awaited(Awaited.Kind.LOCK, 2_000, "lock of all", null), stack);
        var out = new ByteArrayOutputStream();
        TraceWriter.write(new Trace(HEADER, List.of(waiting, waiting)), out);

        List<TraceEvent> read = read(out.toString(StandardCharsets.UTF_8)).events();

        assertThat(read).isEqualTo(List.of(waiting, waiting));
        var one = (TraceEvent.TaskWaiting) read.get(0);
        var other = (TraceEvent.TaskWaiting) read.get(1);
        assertThat(one.stack()).isSameAs(other.stack());
        assertThat(one.on().label()).isSameAs(other.on().label());
        assertThat(one.on().id()).isSameAs(other.on().id());
    }

    @Test
    void unknown_fields_are_passed_over() throws IOException {
        String line = "{\"event\":\"tick\",\"tick\":1,\"time\":0.0,\"waited\":0.0,\"mood\":\"good\"}\n";
        assertThat(read(lines().getFirst() + "\n" + line).get(0)).isEqualTo(new TraceEvent.Tick(1, 0, 0));
    }

    @Test
    void what_is_not_a_trace_is_named_with_its_place() {
        assertThatThrownBy(() -> read("{\"a\":1}\n"))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageStartingWith("x.jsonl, line 1: expected the header of a trace");
        assertThatThrownBy(() -> read(lines().getFirst() + "\n{\"event\":\"nonsense\"}\n{}\n"))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageStartingWith("x.jsonl, line 2: expected an event of a trace.");
        assertThatThrownBy(() -> read(lines().getFirst().replace("\"version\":1", "\"version\":9")))
                .hasMessageContaining("version 9");
    }

    @Test
    void a_failed_write_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("old.txt"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("disk full");
        })).hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_a_killed_program_left_of_the_same_file_goes_and_nothing_else() throws IOException {
        long gone = 999_999_999; // no system numbers its processes so high
        long running = ProcessHandle.current().pid();
        Path stale = part("a.gif", gone, 100);
        List<Path> kept = List.of(part("a.gif", gone, 10), part("a.gif", running, 100), part("b.gif", gone, 100), part("a.gif.old", gone, 100));

        WholeFile.write(folder.resolve("a.gif"), out -> out.write(1));

        assertThat(stale).doesNotExist();
        assertThat(kept).allSatisfy(path -> assertThat(path).exists());
        assertThat(folder.resolve("a.gif")).hasSize(1);
    }

    private Path part(String name, long pid, int secondsOld) throws IOException {
        Path path = Files.writeString(folder.resolve("." + name + "." + pid + "-" + secondsOld + ".part"), "half");
        return Files.setLastModifiedTime(path, FileTime.from(Files.getLastModifiedTime(path).toInstant().minusSeconds(secondsOld)));
    }

    private static List<String> lines() {
        var out = new ByteArrayOutputStream();
        try {
            TraceWriter.write(new Trace(HEADER, EVENTS), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Trace read(String text) throws IOException {
        return TraceReader.read("x.jsonl", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
