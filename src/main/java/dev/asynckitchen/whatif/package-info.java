/**
 * What if? What can be done to a program from outside at a moment of its trace, as a pure function of that, and the words for it that
 * people write and read. May know {@code trace}, {@code kitchen} and {@code words}; who runs a program again is another's concern.
 */
@NullMarked
package dev.asynckitchen.whatif;

import org.jspecify.annotations.NullMarked;

