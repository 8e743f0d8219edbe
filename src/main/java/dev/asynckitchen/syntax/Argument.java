package dev.asynckitchen.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What a call is given.
 *
 * @param keyword the name that it is given under, {@code **} for all of a mapping; absent where its place says what it is
 * @param starred whether it is all of a sequence; if that is written as a comprehension, the rest is said of each of its elements
 * @param awaited whether it is what an {@code await} gives
 * @param at where it stands, without the {@code await}
 */
public record Argument(@Nullable String keyword, boolean starred, boolean awaited, Span at) {}
