/**
 * Reads and writes traces as JSON Lines, a stream at a time. May know {@code trace} and {@code words}; files are the room {@code files}'s.
 */
@NullMarked
package dev.asynckitchen.trace.file;

import org.jspecify.annotations.NullMarked;

