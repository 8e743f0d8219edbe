/**
 * Drawings: read from SVG, coloured, kept as images. May know {@code view.style}.
 */
@NullMarked
package dev.asynckitchen.view.sprite;

import org.jspecify.annotations.NullMarked;

