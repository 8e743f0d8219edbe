package dev.asynckitchen.report.finding;

import dev.asynckitchen.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A task that was cancelled and went on.
 *
 * @param place where {@code cancel()} was called for the first time
 * @param seconds from then until it was done, or until the trace ends
 * @param requests how often it was called until then
 * @param outcome how it ended, absent if it did not
 */
public record LateCancel(Who who, Whereabouts place, double seconds, int requests, @Nullable Outcome outcome) implements Mishap {}
