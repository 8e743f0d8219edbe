/**
 * Where the user wants the program to stop, and how one gets to a place: the list of stops, their conditions, the way to a tick or a line.
 * May know {@code app.session}, {@code app.parts} and {@code app.program}.
 */
@NullMarked
package dev.asynckitchen.app.stop;

import org.jspecify.annotations.NullMarked;

