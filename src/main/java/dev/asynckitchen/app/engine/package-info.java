/**
 * Which Python runs the program that is open: what is chosen, for which folder, and the Pythons themselves once a program needs them. May
 * know {@code app.document}, {@code app.notice} and {@code python.choice}; knows no control.
 */
@NullMarked
package dev.asynckitchen.app.engine;

import org.jspecify.annotations.NullMarked;
