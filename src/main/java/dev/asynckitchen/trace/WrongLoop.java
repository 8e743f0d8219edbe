package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * A loop that does not do as asyncio's does but as people believe it does; in JSON {@code newest-first}, {@code eager-tasks} ... A trace
 * whose header names one shows what they had in mind, and is no true trace of its program; see {@link TraceHeader#isTrue}.
 */
public enum WrongLoop {
    /** Of what is ready at the beginning of a round, the newest goes first. */
    NEWEST_FIRST,
    /** A task begins to run where it is made, as under {@code asyncio.eager_task_factory}. */
    EAGER_TASKS,
    /** What becomes ready in a round runs in that round. */
    NO_DIVIDER,
    /** Every {@code await} gives way, one that has not to wait too. */
    EVERY_AWAIT_YIELDS,
    /** One sleep at a time: each begins when the one before it is over. */
    WAITS_ADD_UP,
    /** What is due goes before all that is ready. */
    DUE_FIRST;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As in JSON. */
    @JsonValue
    public String key() {
        return key;
    }

    /** The one that JSON calls so. */
    @JsonCreator
    public static WrongLoop of(String key) {
        return Arrays.stream(values()).filter(wrong -> wrong.key.equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no wrong loop " + key));
    }
}
