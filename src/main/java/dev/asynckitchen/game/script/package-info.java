/**
 * What the loop did, move by move, and what else could have been done at each: a {@link dev.asynckitchen.game.script.LoopScript}. Says
 * nothing of why; knows nothing of who plays.
 */
@NullMarked
package dev.asynckitchen.game.script;

import org.jspecify.annotations.NullMarked;

