/**
 * JavaFX nodes that show a pose. May know {@code stage}, {@code kitchen} and {@code words}; remembers nothing of the past.
 */
@NullMarked
package dev.asynckitchen.view;

import org.jspecify.annotations.NullMarked;

