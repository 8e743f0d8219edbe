/**
 * The program's text and the timeline as pictures. May know {@code view.style}, {@code view.sprite} and {@code stage.panel}.
 */
@NullMarked
package dev.asynckitchen.view.panel;

import org.jspecify.annotations.NullMarked;

