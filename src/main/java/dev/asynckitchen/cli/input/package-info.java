/**
 * What commands are given: programs, traces and lessons by name, limits, parts of a trace, and the sentences for what cannot be used. May
 * know every room but the window's.
 */
@NullMarked
package dev.asynckitchen.cli.input;

import org.jspecify.annotations.NullMarked;

