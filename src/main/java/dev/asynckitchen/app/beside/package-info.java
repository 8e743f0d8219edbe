/**
 * Two kitchens in place of the one, while somebody compares. May know {@code app.session} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.beside;

import org.jspecify.annotations.NullMarked;

