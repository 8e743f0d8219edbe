package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What made a handle ready: it is done, and calls those who wait for it.
 *
 * @param kind what they waited for
 * @param id the task's or resource's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(Awaited.Kind kind, @Nullable Integer id) {}
