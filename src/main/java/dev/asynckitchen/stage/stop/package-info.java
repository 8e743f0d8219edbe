/**
 * Where a playhead that moves on has to stop: at lines, at a task's turns, and at what happens. A pure function of a trace, of what is to
 * be stopped at, and of two playheads. May know {@code stage} and {@code stage.score}; must not know who moves the playhead.
 */
@NullMarked
package dev.asynckitchen.stage.stop;

import org.jspecify.annotations.NullMarked;

