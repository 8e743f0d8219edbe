/**
 * What is recorded, and how. Plain values; may know {@code stage} for the moments of a performance.
 */
@NullMarked
package dev.asynckitchen.record.settings;

import org.jspecify.annotations.NullMarked;

