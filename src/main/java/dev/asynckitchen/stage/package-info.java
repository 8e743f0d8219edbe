/**
 * The performance: {@link dev.asynckitchen.stage.Stage} says what is seen at a playhead. Pure functions; may know {@code kitchen},
 * {@code words} and {@code trace}, and is the only one to know all of its own sub-packages; must not know JavaFX or any clock.
 */
@NullMarked
package dev.asynckitchen.stage;

import org.jspecify.annotations.NullMarked;

