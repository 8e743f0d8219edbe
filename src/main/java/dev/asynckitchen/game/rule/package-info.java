/**
 * Why a move is not the loop's: a {@link dev.asynckitchen.game.rule.Reason} that is true of the trace, the place where it is seen, and the
 * sentence that says it. May know {@code game.script}.
 */
@NullMarked
package dev.asynckitchen.game.rule;

import org.jspecify.annotations.NullMarked;

