/**
 * The picture at one moment as plain values. Knows nothing of how it came about.
 */
@NullMarked
package dev.asynckitchen.stage.pose;

import org.jspecify.annotations.NullMarked;

