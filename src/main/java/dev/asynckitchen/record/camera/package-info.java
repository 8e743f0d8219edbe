/**
 * What a film's frames are shown on and photographed with. Draws with JavaFX, on its thread; may know {@code record.film}.
 */
@NullMarked
package dev.asynckitchen.record.camera;

import org.jspecify.annotations.NullMarked;

