/**
 * A stretch of a performance cut into frames, and the camera that takes their pictures. May know {@code record.settings}.
 */
@NullMarked
package dev.asynckitchen.record.film;

import org.jspecify.annotations.NullMarked;

