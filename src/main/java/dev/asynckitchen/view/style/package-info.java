/**
 * Colours, themes and fonts. Knows no picture.
 */
@NullMarked
package dev.asynckitchen.view.style;

import org.jspecify.annotations.NullMarked;

