/**
 * The metaphor as data: {@link dev.asynckitchen.kitchen.KitchenState} at any position of a trace. A pure fold over {@code trace}; knows
 * no coordinates, no sentences and no JavaFX.
 */
@NullMarked
package dev.asynckitchen.kitchen;

import org.jspecify.annotations.NullMarked;

