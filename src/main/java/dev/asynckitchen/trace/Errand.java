package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a handle is scheduled for; in JSON {@code step}, {@code shield-inner} ... Who records decides it: callbacks' names are no protocol. */
public enum Errand {
    /** A task's first step, or one after it has yielded. */
    STEP,
    /** A task's next step: what it waited for is done. */
    WAKEUP,
    /** Nothing of asyncio's own: a callback of the program. */
    CALLBACK,
    /** A timer's: a {@code sleep()} is over. */
    SLEEP,
    /** A timer's: the time of a {@code timeout()} is up. */
    TIMEOUT,
    /** A timer's: the time of {@code wait()} or {@code as_completed()} is up. */
    WAIT_TIMEOUT,
    /** One of a {@code gather()} is done. */
    GATHER,
    /** One of those that {@code wait()} waits for is done. */
    WAIT,
    /** One of an {@code as_completed()} is done. */
    AS_COMPLETED,
    /** One of a {@code TaskGroup} is done. */
    TASK_GROUP,
    /** What a {@code shield()} protects is done. */
    SHIELD_INNER,
    /** What stands before a {@code shield()} is done or cancelled. */
    SHIELD_OUTER,
    /** An executor's future and the loop's are brought into line. */
    EXECUTOR,
    /** What {@code run_until_complete()} was called with is done. */
    STOP,
    /** The loop was woken from outside. */
    KNOCK,
    /** An async generator that was left early is closed. */
    CLOSE_GENERATOR,
    /** Something that only a newer writer knows. */
    OTHER;

    private static final Map<String, Errand> BY_KEY = Arrays.stream(values()).collect(Collectors.toMap(Errand::key, Function.identity()));

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As in JSON. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The errand that JSON calls so; {@link #OTHER} where there is none of that name. */
    @JsonCreator
    public static Errand of(String key) {
        return BY_KEY.getOrDefault(key, OTHER);
    }
}
