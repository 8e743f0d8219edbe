/**
 * The catalogue of lessons: their text, programs and traces. May know {@code trace} and {@code kitchen}.
 */
@NullMarked
package dev.asynckitchen.lesson;

import org.jspecify.annotations.NullMarked;

