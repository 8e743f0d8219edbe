package dev.asynckitchen.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is as the trace event format has it, field by field: what breaks a rule of it, a viewer leaves out without a word. */
class ChromeTraceTest {
    /** What an event of each phase has, and nothing else. */
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "X", Set.of("name", "cat", "ph", "ts", "dur", "pid", "tid", "args"),
            "s", Set.of("name", "cat", "ph", "ts", "pid", "tid", "id"),
            "f", Set.of("name", "cat", "ph", "ts", "pid", "tid", "id", "bp"),
            "i", Set.of("name", "cat", "ph", "ts", "pid", "tid", "s"),
            "C", Set.of("name", "ph", "ts", "pid", "args"));

    private record Lane(int process, int thread) {}

    private record Slice(long from, long to) {}

    static Stream<Named<EventStream>> traces() throws IOException {
        List<Named<EventStream>> traces = new ArrayList<>();
        for (String program : List.of("blocking_handler", "slow_consumer", "lock_over_sleep", "lost_task", "swallowed_cancel")) {
            traces.add(Named.of(program, TraceFiles.stream(Path.of("src/test/resources/report", program + ".trace.jsonl"))));
        }
        Lessons.all().forEach(lesson -> traces.add(Named.of(lesson.id(), EventStream.of(lesson.trace()))));
        traces.add(Named.of("shop", TraceFiles.stream(Path.of("src/test/resources/recorded/shop.trace.jsonl"))));
        traces.add(Named.of("synthetic", EventStream.of(SyntheticTrace.of(7, 400, 12, 3))));
        return traces.stream();
    }

    private static List<JsonNode> written(EventStream trace) throws IOException {
        var out = new ByteArrayOutputStream();
        ChromeTrace.write(trace, out);
        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.path("displayTimeUnit").stringValue()).isIn("ms", "ns");
        return json.path("traceEvents").valueStream().toList();
    }

    private static long nanos(JsonNode micros) {
        assertThat(micros.isNumber()).isTrue();
        return new BigDecimal(micros.toString()).movePointRight(3).longValueExact(); // Nothing behind a nanosecond.
    }

    private static Lane lane(JsonNode event) {
        return new Lane(event.path("pid").intValue(), event.path("tid").intValue());
    }

    @ParameterizedTest
    @MethodSource("traces")
    void every_event_has_the_fields_of_its_phase_and_a_named_lane(EventStream trace) throws IOException {
        List<JsonNode> events = written(trace);
        Set<Lane> named = new HashSet<>();
        events.stream().filter(event -> event.path("name").stringValue().equals("thread_name")).forEach(event -> named.add(lane(event)));
        for (JsonNode event : events) {
            String phase = event.path("ph").stringValue();
            if (phase.equals("M")) {
                assertThat(event.path("name").stringValue()).isIn("process_name", "process_sort_index", "thread_name", "thread_sort_index");
                assertThat(event.path("args").propertyNames()).containsExactly(event.path("name").stringValue().endsWith("_name") ? "name" : "sort_index");
                continue;
            }
            assertThat(FIELDS).containsKey(phase);
            assertThat(event.propertyNames()).as(event.toString()).containsExactlyInAnyOrderElementsOf(FIELDS.get(phase));
            assertThat(nanos(event.path("ts"))).isNotNegative();
            if (!phase.equals("C")) {
                assertThat(named).as(event.toString()).contains(lane(event));
            } else {
                assertThat(event.path("args").valueStream()).hasSize(1).allSatisfy(value -> assertThat(value.isInt()).isTrue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void slices_of_a_lane_lie_within_each_other_or_apart(EventStream trace) throws IOException {
        Map<Lane, List<Slice>> lanes = new HashMap<>();
        for (JsonNode event : written(trace)) {
            if (event.path("ph").stringValue().equals("X")) {
                long from = nanos(event.path("ts"));
                long length = nanos(event.path("dur"));
                assertThat(length).as(event.toString()).isPositive();
                lanes.computeIfAbsent(lane(event), _ -> new ArrayList<>()).add(new Slice(from, from + length));
            }
        }
        lanes.forEach((lane, slices) -> {
            slices.sort(Comparator.comparingLong(Slice::from).thenComparing(Comparator.comparingLong(Slice::to).reversed()));
            Deque<Slice> open = new ArrayDeque<>();
            for (Slice slice : slices) {
                while (!open.isEmpty() && open.peek().to() <= slice.from()) {
                    open.pop();
                }
                assertThat(open.isEmpty() || slice.to() <= open.peek().to()).as("%s: %s in %s", lane, slice, open).isTrue();
                open.push(slice);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("traces")
    void an_arrow_has_two_ends_each_at_the_beginning_of_a_turn(EventStream trace) throws IOException {
        Map<Lane, Set<Long>> turns = new HashMap<>();
        Map<Integer, JsonNode> tails = new HashMap<>();
        Map<Integer, JsonNode> heads = new HashMap<>();
        for (JsonNode event : written(trace)) {
            switch (event.path("ph").stringValue()) {
                case "X" -> {
                    if (event.path("cat").stringValue().equals("turn")) {
                        assertThat(turns.computeIfAbsent(lane(event), _ -> new HashSet<>()).add(nanos(event.path("ts")))).isTrue();
                    }
                }
                case "s" -> assertThat(tails.put(event.path("id").intValue(), event)).isNull();
                case "f" -> assertThat(heads.put(event.path("id").intValue(), event)).isNull();
                default -> { }
            }
        }
        assertThat(heads.keySet()).isEqualTo(tails.keySet());
        heads.forEach((id, head) -> {
            JsonNode tail = tails.get(id);
            assertThat(head.path("bp").stringValue()).isEqualTo("e");
            assertThat(head.path("name")).isEqualTo(tail.path("name"));
            assertThat(head.path("cat")).isEqualTo(tail.path("cat"));
            assertThat(turns.get(lane(head))).contains(nanos(head.path("ts")));
            assertThat(turns.get(lane(tail))).contains(nanos(tail.path("ts")));
            assertThat(nanos(tail.path("ts"))).isLessThan(nanos(head.path("ts")));
        });
    }

    @Test
    void every_turn_is_a_slice_of_its_tasks_lane_and_a_call_lies_in_it() throws IOException {
        Trace trace = Lessons.find("gather").orElseThrow().trace();
        long turns = trace.events().stream().filter(TraceEvent.Turn.class::isInstance).count();
        assertThat(written(EventStream.of(trace)).stream().filter(event -> event.path("cat").stringValue("").equals("turn"))).hasSize((int) turns);
        List<JsonNode> blocked = written(TraceFiles.stream(Path.of("src/test/resources/report/blocking_handler.trace.jsonl"))).stream()
                .filter(event -> event.path("cat").stringValue("").equals("blocked")).toList();
        assertThat(blocked).hasSize(5).extracting(event -> event.path("name").stringValue()).containsOnly("time.sleep");
        assertThat(blocked).extracting(event -> nanos(event.path("dur"))).contains(350_000_000L);
    }

    @Test
    void counters_tell_how_many_handles_are_ready_and_how_many_timers_there_are() throws IOException {
        List<JsonNode> counters = written(TraceFiles.stream(Path.of("src/test/resources/report/blocking_handler.trace.jsonl"))).stream()
                .filter(event -> event.path("ph").stringValue().equals("C")).toList();
        assertThat(counters).extracting(event -> event.path("name").stringValue()).contains("ready queue", "timers");
        assertThat(counters.stream().filter(event -> event.path("name").stringValue().equals("ready queue"))
                .mapToInt(event -> event.path("args").path("handles").intValue()).max()).hasValue(6);
        assertThat(counters.stream().filter(event -> event.path("name").stringValue().equals("timers")).toList().getLast()
                .path("args").path("timers").intValue(-1)).isZero();
    }
}
