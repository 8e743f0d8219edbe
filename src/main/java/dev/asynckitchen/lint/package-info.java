/**
 * Common mistakes, each told in one sentence and with a place: {@link dev.asynckitchen.lint.Lint} finds them in what a program did and in
 * what stands in its text, and says nothing that these two do not show. May know {@code trace}, {@code syntax}, {@code kitchen} and
 * {@code words}; no JavaFX, no Python.
 */
@NullMarked
package dev.asynckitchen.lint;

import org.jspecify.annotations.NullMarked;
