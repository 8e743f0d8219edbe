/**
 * Formats: frames one by one into a file. May know {@code record.settings}, {@code record.film} and {@code record.gif}.
 */
@NullMarked
package dev.asynckitchen.record.file;

import org.jspecify.annotations.NullMarked;

