/**
 * What comes next, asked: questions on a program, with the right answer read from its trace and wrong ones from the traces of wrong loops.
 * Pure; may know {@code trace}, {@code kitchen}, {@code words} and {@code stage}. Knows no JavaFX, runs nothing, and keeps no score.
 */
@NullMarked
package dev.asynckitchen.question;

import org.jspecify.annotations.NullMarked;

