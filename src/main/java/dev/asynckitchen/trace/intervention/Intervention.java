package dev.asynckitchen.trace.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a learner did to a program from outside, between two of its turns: what if? It is what the program itself could have done, at that
 * moment. A trace whose header names some tells what would have become of the program, and is no true trace of it. In JSON {@code do}
 * names the kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @Type(name = "cancel", value = Intervention.Cancel.class),
    @Type(name = "raise", value = Intervention.Raise.class),
    @Type(name = "ring", value = Intervention.Ring.class),
    @Type(name = "delay", value = Intervention.Delay.class),
    @Type(name = "give", value = Intervention.Give.class),
    @Type(name = "last", value = Intervention.Last.class)
})
public sealed interface Intervention {

    /**
     * When it is done.
     *
     * @param turn right before this turn begins, numbered as in {@code TraceEvent.Turn}
     * @param clock in the wait before that turn, as soon as the loop's clock shows so many seconds; absent: when the wait is over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record When(int turn, @Nullable Double clock) {}

    /** To whom: to a task, or to a handle that is no task's, a callback or a timer of the program. One of the two is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whom(@Nullable Integer task, @Nullable Integer handle) {
        public static Whom task(int task) {
            return new Whom(task, null);
        }

        public static Whom handle(int handle) {
            return new Whom(null, handle);
        }
    }

    /** {@code Task.cancel()} or {@code Handle.cancel()}. */
    record Cancel(When when, Whom whom) implements Intervention {}

    /** An exception is thrown into a task, at the await where it is paused; {@code exception} is the expression in Python that makes it. */
    record Raise(When when, Whom whom, String exception) implements Intervention {}

    /** What a task sleeps by is due at once, the event that it waits for is set, the future is done with None; or a timer is due at once. */
    record Ring(When when, Whom whom) implements Intervention {}

    /** What a task sleeps by, or a timer, is due so many seconds later. */
    record Delay(When when, Whom whom, double seconds) implements Intervention {}

    /** The future that a task waits for has this result; {@code value} is the expression in Python that makes it. */
    record Give(When when, Whom whom, String value) implements Intervention {}

    /** A handle that is ready runs as the last of its tick. */
    record Last(When when, Whom whom) implements Intervention {}

    When when();

    Whom whom();
}
