/**
 * What has to be found in a trace at once, read from it in one pass while it grows. May know {@code trace}, {@code kitchen} and {@code words}.
 */
@NullMarked
package dev.asynckitchen.kitchen.index;

import org.jspecify.annotations.NullMarked;

