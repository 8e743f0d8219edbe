/**
 * Running Python programs, whatever Python it is: a program is started with limits and gives a run whose trace grows. May know
 * {@code trace}, {@code syntax} and {@code words}; must not know the kitchen or any picture, nor which Pythons there are.
 */
@NullMarked
package dev.asynckitchen.python;

import org.jspecify.annotations.NullMarked;

