/**
 * Colour tables: which colours a picture is given, and the nearest of them. Knows nothing else.
 */
@NullMarked
package dev.asynckitchen.record.gif.colour;

import org.jspecify.annotations.NullMarked;

