/**
 * What stands beside the kitchen at a playhead: the program's text, and a lane a task. May know all of {@code stage}.
 */
@NullMarked
package dev.asynckitchen.stage.panel;

import org.jspecify.annotations.NullMarked;

