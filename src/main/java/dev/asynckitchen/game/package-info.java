/**
 * You be the loop: {@link dev.asynckitchen.game.Game} is a stretch of a trace whose moves the learner makes. What is right is read from
 * the trace, and what is said of a wrong move is true of it. Pure; may know {@code trace}, {@code kitchen}, {@code stage} and
 * {@code words}, and must not know JavaFX.
 */
@NullMarked
package dev.asynckitchen.game;

import org.jspecify.annotations.NullMarked;

