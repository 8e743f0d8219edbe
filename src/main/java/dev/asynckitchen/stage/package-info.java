/**
 * Choreography: where every sprite is at a playhead, its pose, the caption. Pure functions and small value types;
 * may know {@code kitchen} and {@code trace}, must not know JavaFX or any clock.
 */
@NullMarked
package dev.asynckitchen.stage;

import org.jspecify.annotations.NullMarked;
