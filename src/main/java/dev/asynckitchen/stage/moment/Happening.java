package dev.asynckitchen.stage.moment;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;
import java.util.function.Predicate;

/** What can happen to a task, as a user says it. */
public enum Happening {
    CREATED("is created", e -> e instanceof TraceEvent.TaskCreated),
    STARTS("starts", e -> e instanceof TraceEvent.Turn),
    WAITS("waits", e -> e instanceof TraceEvent.TaskWaiting),
    DONE("is done", e -> e instanceof TraceEvent.TaskDone),
    FAILS("fails", e -> e instanceof TraceEvent.TaskDone done && done.outcome() == Outcome.EXCEPTION),
    CANCELLED("is cancelled", e -> e instanceof TraceEvent.TaskDone done && done.outcome() == Outcome.CANCELLED);

    private final String word;
    private final Predicate<TraceEvent> test;

    Happening(String word, Predicate<TraceEvent> test) {
        this.word = word;
        this.test = test;
    }

    /** The one that is written so. */
    public static Happening of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }

    /** As it is written in a moment. */
    public String word() {
        return word;
    }

    /** Whether this is what an event of the task tells. */
    public boolean is(TraceEvent event) {
        return test.test(event);
    }
}
