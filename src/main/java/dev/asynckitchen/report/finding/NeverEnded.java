package dev.asynckitchen.report.finding;

import dev.asynckitchen.trace.Awaited;
import org.jspecify.annotations.Nullable;

/**
 * A task that was not done when the trace ends.
 *
 * @param place where it began to wait for what it waits for, else where it was made
 * @param on what it waits for, absent if it does not wait
 * @param nth which of its kind that is
 * @param seconds how long it has waited or been there
 */
public record NeverEnded(Who who, Whereabouts place, @Nullable Awaited on, int nth, double seconds) implements Mishap {}
