/**
 * Five cards for somebody who is here for the first time. May know {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.tour;

import org.jspecify.annotations.NullMarked;

