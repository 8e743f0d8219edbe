package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What made a handle ready.
 *
 * @param kind {@code task}, or a resource's kind, or {@code timer}, {@code future}
 * @param id the task's or resource's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String kind, @Nullable Integer id) {}
