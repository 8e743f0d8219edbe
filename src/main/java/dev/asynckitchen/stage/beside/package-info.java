/**
 * Two performances side by side: {@link dev.asynckitchen.stage.beside.SideBySide} says where each is at a playhead that both share. Pure
 * functions; may know {@code stage} and its rooms; must not know JavaFX or any clock but the loops'.
 */
@NullMarked
package dev.asynckitchen.stage.beside;

import org.jspecify.annotations.NullMarked;

