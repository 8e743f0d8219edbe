/**
 * Frames to files, by frame index and never by wall clock. May know {@code stage}, {@code view}, {@code words} and {@code trace}.
 */
@NullMarked
package dev.asynckitchen.record;

import org.jspecify.annotations.NullMarked;

