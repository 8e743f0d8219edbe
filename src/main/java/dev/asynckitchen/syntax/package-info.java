/**
 * What stands in a program's text: its functions, calls and handlers, as a Python has read them without running it. Plain values; imports
 * no other room.
 */
@NullMarked
package dev.asynckitchen.syntax;

import org.jspecify.annotations.NullMarked;
