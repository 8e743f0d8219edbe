/** Findings as text and as JSON. May know {@code lint.finding}. */
@NullMarked
package dev.asynckitchen.lint.told;

import org.jspecify.annotations.NullMarked;
