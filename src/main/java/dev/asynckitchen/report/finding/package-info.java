/**
 * What can be found in a trace that held up its loop, as values: each with its place. May know {@code trace}; says nothing in words.
 */
@NullMarked
package dev.asynckitchen.report.finding;

import org.jspecify.annotations.NullMarked;

