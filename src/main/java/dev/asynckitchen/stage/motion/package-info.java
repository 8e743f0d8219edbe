/**
 * How far a motion has gone: its window in a beat, and its easing. Knows nothing else.
 */
@NullMarked
package dev.asynckitchen.stage.motion;

import org.jspecify.annotations.NullMarked;

