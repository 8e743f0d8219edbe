/**
 * Every command by a few letters of its name. May know {@code app.keys}.
 */
@NullMarked
package dev.asynckitchen.app.palette;

import org.jspecify.annotations.NullMarked;
