/**
 * The desktop program: window, player, editor, timeline. May know every room but {@code cli}.
 */
@NullMarked
package dev.asynckitchen.app;

import org.jspecify.annotations.NullMarked;
