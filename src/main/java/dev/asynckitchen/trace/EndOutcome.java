package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a program ended. */
public enum EndOutcome {
    /** It ran to its end. */
    @JsonProperty("ok") OK,
    /** An exception was not caught. */
    @JsonProperty("exception") EXCEPTION,
    /** A limit ended it: too long a turn, too much memory, output or recursion. */
    @JsonProperty("stopped") STOPPED
}
