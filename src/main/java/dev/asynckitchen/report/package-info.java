/**
 * What held up a loop: {@link dev.asynckitchen.report.Report}, from one pass over a trace, and what differs between two. May know
 * {@code trace}, {@code kitchen} and {@code words}; no JavaFX.
 */
@NullMarked
package dev.asynckitchen.report;

import org.jspecify.annotations.NullMarked;

