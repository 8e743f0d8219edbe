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
    @Type(name = "last", value = Intervention.Last.class),
    @Type(name = "put", value = Intervention.Put.class),
    @Type(name = "take", value = Intervention.Take.class),
    @Type(name = "release", value = Intervention.Release.class),
    @Type(name = "clear", value = Intervention.Clear.class),
    @Type(name = "notify", value = Intervention.Notify.class),
    @Type(name = "abort", value = Intervention.Abort.class)
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

    /**
     * To whom: to a task, to a handle that is no task's, a callback or a timer of the program, or to a resource, something that tasks share
     * or wait for. One of the three is there.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whom(@Nullable Integer task, @Nullable Integer handle, @Nullable Integer resource) {
        public static Whom task(int task) {
            return new Whom(task, null, null);
        }

        public static Whom handle(int handle) {
            return new Whom(null, handle, null);
        }

        public static Whom resource(int resource) {
            return new Whom(null, null, resource);
        }
    }

    /** {@code Task.cancel()}, {@code Handle.cancel()} or {@code Future.cancel()}; a timeout has no deadline any more. */
    record Cancel(When when, Whom whom) implements Intervention {}

    /** An exception is thrown into a task, at the await where it is paused, or set on a future; {@code exception} is the expression in Python that makes it. */
    record Raise(When when, Whom whom, String exception) implements Intervention {}

    /**
     * What a task sleeps by is due at once, the event that it waits for is set, the future is done with None; or a timer or timeout is due
     * at once, an event is set, a future done with None.
     */
    record Ring(When when, Whom whom) implements Intervention {}

    /** What a task sleeps by, a timer or a timeout, is due so many seconds later. */
    record Delay(When when, Whom whom, double seconds) implements Intervention {}

    /** A future, or the one that a task waits for, has this result; {@code value} is the expression in Python that makes it. */
    record Give(When when, Whom whom, String value) implements Intervention {}

    /** A handle that is ready runs as the last of its tick. */
    record Last(When when, Whom whom) implements Intervention {}

    /** {@code Queue.put_nowait()}; {@code value} is the expression in Python that makes what is put. */
    record Put(When when, Whom whom, String value) implements Intervention {}

    /** {@code Queue.get_nowait()}. */
    record Take(When when, Whom whom) implements Intervention {}

    /** {@code Lock.release()} or {@code Semaphore.release()}. */
    record Release(When when, Whom whom) implements Intervention {}

    /** {@code Event.clear()}. */
    record Clear(When when, Whom whom) implements Intervention {}

    /** {@code Condition.notify(many)}, by who takes its lock for that if it is free. */
    record Notify(When when, Whom whom, int many) implements Intervention {}

    /** {@code Barrier.abort()}. */
    record Abort(When when, Whom whom) implements Intervention {}

    When when();

    Whom whom();

    /** What is done, as in JSON. */
    default String deed() {
        return switch (this) {
            case Cancel _ -> "cancel";
            case Raise _ -> "raise";
            case Ring _ -> "ring";
            case Delay _ -> "delay";
            case Give _ -> "give";
            case Last _ -> "last";
            case Put _ -> "put";
            case Take _ -> "take";
            case Release _ -> "release";
            case Clear _ -> "clear";
            case Notify _ -> "notify";
            case Abort _ -> "abort";
        };
    }

    /** The expression in Python that goes with it; empty for none. */
    default String expression() {
        return switch (this) {
            case Raise raise -> raise.exception();
            case Give give -> give.value();
            case Put put -> put.value();
            case Cancel _, Ring _, Delay _, Last _, Take _, Release _, Clear _, Notify _, Abort _ -> "";
        };
    }

    /** The seconds, or the number of tasks, that go with it; 0 for none. */
    default double amount() {
        return switch (this) {
            case Delay delay -> delay.seconds();
            case Notify notify -> notify.many();
            case Cancel _, Raise _, Ring _, Give _, Last _, Put _, Take _, Release _, Clear _, Abort _ -> 0;
        };
    }
}
