/**
 * The panes below: timeline, console, why, rail and tasks. May know {@code app.session} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.panes;

import org.jspecify.annotations.NullMarked;

