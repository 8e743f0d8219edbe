package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a task waits for.
 *
 * @param kind what sort of thing it is
 * @param id the task's id for {@link Kind#TASK}; otherwise the {@link TraceEvent.Resource} id
 * @param label a name for it
 * @param until when it will end, in seconds on the loop's clock, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Awaited(Kind kind, @Nullable Integer id, @Nullable String label, @Nullable Double until) {

    /** What can be waited for; in JSON {@code sleep}, {@code queue-get} ... */
    public enum Kind {
        SLEEP,
        /** A bare {@code yield}, as of {@code sleep(0)}: for nothing but the next tick. */
        YIELD,
        TASK,
        FUTURE,
        GATHER,
        WAIT,
        AS_COMPLETED,
        TASK_GROUP,
        LOCK,
        SEMAPHORE,
        EVENT,
        CONDITION,
        QUEUE_GET,
        QUEUE_PUT,
        QUEUE_JOIN,
        BARRIER,
        EXECUTOR,
        SHIELD,
        ASYNC_GENERATOR,
        /** What comes over a stream, a connection or a pipe. */
        STREAM_READ,
        /** That what was written to one is taken. */
        STREAM_WRITE,
        /** Up to Python 3.11 {@code wait_for}, whatever it is for. */
        WAIT_FOR,
        /** Something that only a newer writer knows. */
        OTHER;

        private static final Map<String, Kind> BY_KEY = Arrays.stream(values()).collect(Collectors.toMap(Kind::key, Function.identity()));

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As in JSON. */
        @JsonValue
        public String key() {
            return key;
        }

        /** The kind that JSON calls so; {@link #OTHER} where there is none of that name. */
        @JsonCreator
        public static Kind of(String key) {
            return BY_KEY.getOrDefault(key, OTHER);
        }
    }
}
