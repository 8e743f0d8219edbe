/**
 * The panes below: timeline, console, why, rail and tasks. May know {@code app.session}, {@code app.parts},
 * and of {@code app.keys} what is asked of the timeline.
 */
@NullMarked
package dev.asynckitchen.app.panes;

import org.jspecify.annotations.NullMarked;

