/**
 * How Python is typed: pure functions from a text and its caret to what is to be changed in it. May know the words that colour a program
 * ({@code view.panel}); knows no JavaFX.
 */
@NullMarked
package dev.asynckitchen.app.typing;

import org.jspecify.annotations.NullMarked;

