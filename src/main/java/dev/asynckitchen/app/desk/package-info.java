/**
 * The desk around the program: what is begun, opened again, and run by itself; and the commands by their names. May know
 * {@code app.keys} and {@code app.session}.
 */
@NullMarked
package dev.asynckitchen.app.desk;

import org.jspecify.annotations.NullMarked;

