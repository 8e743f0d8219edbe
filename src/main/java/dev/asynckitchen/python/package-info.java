/**
 * Runs real Python programs on the scheduler model and records a trace. May know {@code loop} and {@code trace};
 * must not know the kitchen or any picture.
 */
@NullMarked
package dev.asynckitchen.python;

import org.jspecify.annotations.NullMarked;

