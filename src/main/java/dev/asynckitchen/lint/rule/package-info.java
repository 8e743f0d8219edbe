/**
 * The rules, one a file: each is certain of what it says or says nothing. May know {@code lint.finding}.
 */
@NullMarked
package dev.asynckitchen.lint.rule;

import org.jspecify.annotations.NullMarked;
