/**
 * A stretch of a performance cut into frames. Knows no JavaFX; may know {@code record.settings}.
 */
@NullMarked
package dev.asynckitchen.record.film;

import org.jspecify.annotations.NullMarked;

