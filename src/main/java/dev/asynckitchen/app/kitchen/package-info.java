/**
 * The kitchen's pane, and the cards on what is pointed at. May know {@code app.session} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.kitchen;

import org.jspecify.annotations.NullMarked;

