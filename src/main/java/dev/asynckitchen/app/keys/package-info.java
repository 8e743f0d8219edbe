/**
 * Which key does what. May know {@code app.session}.
 */
@NullMarked
package dev.asynckitchen.app.keys;

import org.jspecify.annotations.NullMarked;

