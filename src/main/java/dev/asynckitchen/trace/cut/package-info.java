/**
 * Parts of traces, cut out as they are gone through: some ticks of a long one, or one task's. May know {@code trace} and {@code trace.file}.
 */
@NullMarked
package dev.asynckitchen.trace.cut;

import org.jspecify.annotations.NullMarked;

