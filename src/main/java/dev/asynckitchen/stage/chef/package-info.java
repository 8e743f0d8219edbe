/**
 * The chef: his bones, his named poses, and what he does in a beat. May know {@code stage.pose}, {@code stage.motion}, {@code stage.house}
 * and {@code stage.score}.
 */
@NullMarked
package dev.asynckitchen.stage.chef;

import org.jspecify.annotations.NullMarked;

