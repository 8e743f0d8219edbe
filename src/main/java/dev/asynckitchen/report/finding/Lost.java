package dev.asynckitchen.report.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that nobody waited for.
 *
 * @param message as Python says it
 * @param who the first task it was about, absent where it is about none
 * @param place of the first: where the task failed, as far as the trace still knows, else where Python warned
 * @param times how many of the same function, line and message there were
 */
public record Lost(Kind kind, String message, @Nullable Who who, Whereabouts place, int times) implements Mishap {

    public enum Kind {
        /** A task failed, and nobody asked for its exception. */
        @JsonProperty("never-retrieved") NEVER_RETRIEVED,
        /** A coroutine was called and never awaited. */
        @JsonProperty("never-awaited") NEVER_AWAITED
    }
}
