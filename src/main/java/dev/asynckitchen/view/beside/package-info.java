/**
 * Two kitchens drawn side by side, with all that stands around them. May know {@code view}, its panels and its style, and
 * {@code stage.beside}; knows nothing of windows, files or recordings.
 */
@NullMarked
package dev.asynckitchen.view.beside;

import org.jspecify.annotations.NullMarked;

