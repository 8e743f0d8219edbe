/**
 * The metaphor as data: {@link dev.asynckitchen.kitchen.KitchenState} at any position of a trace, and the story in words.
 * A pure fold over {@code trace}; knows no coordinates and no JavaFX.
 */
@NullMarked
package dev.asynckitchen.kitchen;

import org.jspecify.annotations.NullMarked;
