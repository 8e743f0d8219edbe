/**
 * Frames to GIF and other formats, by frame index and never by wall clock. May know {@code stage}, {@code view} and
 * {@code trace}, and of {@code kitchen} the captions and their wording.
 */
@NullMarked
package dev.asynckitchen.record;

import org.jspecify.annotations.NullMarked;
