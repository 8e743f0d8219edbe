/**
 * What a card tells of the thing that is pointed at. May know {@code kitchen}, {@code stage.pose}, {@code stage.batch} and
 * {@code words}; must not know what a card looks like.
 */
@NullMarked
package dev.asynckitchen.stage.card;

import org.jspecify.annotations.NullMarked;

