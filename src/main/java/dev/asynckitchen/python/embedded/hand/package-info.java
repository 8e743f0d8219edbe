/**
 * The hand that reaches into a running program from outside, between two of its turns. May know {@code loop}, whose turns they are, and
 * {@code trace}; must not know which Python it is that does what is asked for.
 */
@NullMarked
package dev.asynckitchen.python.embedded.hand;

import org.jspecify.annotations.NullMarked;

