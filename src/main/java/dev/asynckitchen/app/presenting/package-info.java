/**
 * What is shown to a room: the kitchen, the line and the caption, large, led by a clicker. May know {@code app.session} and
 * {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.presenting;

import org.jspecify.annotations.NullMarked;

