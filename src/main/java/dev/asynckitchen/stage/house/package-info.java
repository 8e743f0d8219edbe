/**
 * Where things stand: the one place for coordinates of the house. Knows nothing else.
 */
@NullMarked
package dev.asynckitchen.stage.house;

import org.jspecify.annotations.NullMarked;

