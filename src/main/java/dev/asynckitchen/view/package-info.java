/**
 * JavaFX nodes that show a pose: sprites, themes, fonts. May know {@code stage} and {@code kitchen}; remembers nothing of the past.
 */
@NullMarked
package dev.asynckitchen.view;

import org.jspecify.annotations.NullMarked;
