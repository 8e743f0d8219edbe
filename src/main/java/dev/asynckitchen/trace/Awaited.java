package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a task waits for.
 *
 * @param kind {@code sleep}, {@code task}, {@code future}, {@code gather}, {@code wait}, {@code task-group}, {@code lock},
 *     {@code semaphore}, {@code event}, {@code condition}, {@code queue-get}, {@code queue-put}, {@code queue-join},
 *     {@code barrier}, {@code executor}, {@code shield}, {@code async-generator}, {@code yield}: a bare {@code yield}, as of
 *     {@code sleep(0)}; others may come
 * @param id the task's id for {@code task}; otherwise the {@link TraceEvent.Resource} id
 * @param label a name for it
 * @param until when it will end, in seconds on the loop's clock, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Awaited(String kind, @Nullable Integer id, @Nullable String label, @Nullable Double until) {}
