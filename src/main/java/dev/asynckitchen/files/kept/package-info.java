/**
 * What is kept in the config folder beside the program that it belongs to. May know {@code files}.
 */
@NullMarked
package dev.asynckitchen.files.kept;

import org.jspecify.annotations.NullMarked;

