/** What a look at a program finds. May know {@code syntax} and {@code words}. */
@NullMarked
package dev.asynckitchen.lint.finding;

import org.jspecify.annotations.NullMarked;
