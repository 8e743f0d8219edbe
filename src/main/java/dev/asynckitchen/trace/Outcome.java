package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a task ended. */
public enum Outcome {
    @JsonProperty("result") RESULT,
    @JsonProperty("exception") EXCEPTION,
    @JsonProperty("cancelled") CANCELLED
}
