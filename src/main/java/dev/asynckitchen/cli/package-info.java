/**
 * The command line. May know every room.
 */
@NullMarked
package dev.asynckitchen.cli;

import org.jspecify.annotations.NullMarked;

