/**
 * What somebody does to a program from outside, as data; a trace's header keeps it. Imports no other room.
 */
@NullMarked
package dev.asynckitchen.trace.intervention;

import org.jspecify.annotations.NullMarked;

