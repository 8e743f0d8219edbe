/**
 * Whole files and where they live: a file is written beside its place and moved into it, what is opened is checked, and each
 * refusal is one sentence. May know {@code trace}, {@code words} and a program's text; must not know any picture.
 */
@NullMarked
package dev.asynckitchen.files;

import org.jspecify.annotations.NullMarked;

