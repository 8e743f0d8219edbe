package dev.asynckitchen.trace.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code assets/trace.schema.json} says what the sealed type says. */
class TraceSchemaTest {
    private static final JsonNode TEXT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

    static Stream<Named<Trace>> traces() {
        return Stream.concat(
                Stream.of(Named.of("one of each", new Trace(Lessons.opening().trace().header(), TraceFileTest.EVENTS))),
                Stream.concat(
                        Lessons.all().stream().map(lesson -> Named.of(lesson.id(), lesson.trace())),
                        MetaphorTraces.all().entrySet().stream().map(trace -> Named.of(trace.getKey(), trace.getValue()))));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void every_line_of_a_trace_is_as_the_schema_says(Trace trace) throws IOException {
        var out = new ByteArrayOutputStream();
        TraceWriter.write(trace, out);
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            assertThat(errors(line)).as(line).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "7",
        "{\"event\":\"nonsense\"}",
        "{\"event\":\"tick\",\"tick\":0,\"time\":0,\"waited\":0}",
        "{\"event\":\"tick\",\"tick\":1,\"time\":0}",
        "{\"event\":\"turn\",\"turn\":\"1\",\"handle\":1,\"callback\":\"f\"}",
        "{\"event\":\"task-done\",\"task\":1,\"outcome\":\"eaten\"}",
        "{\"event\":\"resource\",\"resource\":1,\"label\":\"l\",\"kind\":\"lock\",\"state\":{}}",
        "{\"event\":\"resource\",\"resource\":1,\"label\":\"l\",\"kind\":\"cupboard\",\"state\":{}}",
        "{\"event\":\"task-waiting\",\"task\":1,\"on\":{\"id\":1},\"stack\":[]}",
        "{\"format\":\"async-kitchen-trace\",\"version\":2,\"clock\":\"virtual\",\"python\":\"3\",\"implementation\":\"x\",\"program\":{\"name\":\"a\",\"source\":\"\"}}",
        "{\"format\":\"something-else\"}"
    })
    void what_is_no_line_of_a_trace_is_refused(String line) {
        assertThat(errors(line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "{\"event\":\"due\",\"handle\":1,\"mood\":\"good\"}")
    void fields_may_be_added(String line) {
        assertThat(errors(line)).isEmpty();
    }

    static Stream<JsonSubTypes.Type> events() {
        return Arrays.stream(TraceEvent.class.getAnnotation(JsonSubTypes.class).value());
    }

    static Stream<JsonSubTypes.Type> states() {
        return Arrays.stream(ResourceState.class.getAnnotation(JsonSubTypes.class).value());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_its_entry(JsonSubTypes.Type type) {
        List<String> more = type.value() == TraceEvent.Resource.class ? List.of("event", "kind") : List.of("event");
        describes(TEXT.path("$defs").path(type.name()), type.value(), more);
        assertThat(TraceEvent.class.getPermittedSubclasses()).contains(type.value()).hasSameSizeAs(events().toList());
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_state_of_a_resource_has_its_entry(JsonSubTypes.Type type) {
        describes(TEXT.path("$defs").path("state-" + type.name()), type.value(), List.of());
        assertThat(records(ResourceState.class)).contains(type.value()).hasSameSizeAs(states().toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type) : Arrays.stream(type.getPermittedSubclasses()).flatMap(TraceSchemaTest::records);
    }

    /** The entry's fields are the record's, and those that may be absent are those that may be null. */
    private static void describes(JsonNode entry, Class<?> type, List<String> more) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        assertThat(entry.path("properties").propertyNames()).as("fields of %s", type)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(more.stream(), components.stream().map(RecordComponent::getName)).toList());
        assertThat(entry.path("required").valueStream().map(JsonNode::asString)).as("fields of %s that are never absent", type)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(more.stream(), components.stream()
                        .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class)).map(RecordComponent::getName)).toList());
    }

    private static List<String> errors(String line) {
        return SCHEMA.validate(JsonMapper.shared().readTree(line)).stream().map(Object::toString).toList();
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("assets/trace.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
