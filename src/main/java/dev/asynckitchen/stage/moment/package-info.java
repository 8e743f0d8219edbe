/**
 * Moments of a performance as people say them, and where they are found. May know {@code stage}, {@code stage.score} and {@code kitchen},
 * which knows what tasks are called.
 */
@NullMarked
package dev.asynckitchen.stage.moment;

import org.jspecify.annotations.NullMarked;

