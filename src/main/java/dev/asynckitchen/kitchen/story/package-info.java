/**
 * What happens and why, in sentences. May know {@code kitchen} and its index; must not know what is drawn.
 */
@NullMarked
package dev.asynckitchen.kitchen.story;

import org.jspecify.annotations.NullMarked;

