package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a handle was put on the ready queue. */
public enum Cause {
    /** The program, or the library for it, called {@code call_soon}. */
    @JsonProperty("call-soon") CALL_SOON,
    /** Another thread, or the porter, called {@code call_soon_threadsafe}. */
    @JsonProperty("call-soon-threadsafe") CALL_SOON_THREADSAFE,
    /** A new task's first step. */
    @JsonProperty("task-created") TASK_CREATED,
    /** A learner, from outside, had an exception thrown into the task. */
    @JsonProperty("hand") HAND,
    /** The task yielded without waiting for anything, as {@code sleep(0)} does. */
    @JsonProperty("yielded") YIELDED,
    /** A future is done and calls those who wait for it. */
    @JsonProperty("future-done") FUTURE_DONE,
    /** A task that waited for nothing that could be cancelled is cancelled. */
    @JsonProperty("cancel") CANCEL
}
