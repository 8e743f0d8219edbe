/**
 * What if? What the user has done to the program that is shown, and what can be done to it now. May know {@code app.session} and
 * {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.whatif;

import org.jspecify.annotations.NullMarked;

