/**
 * Lessons as their authors write them: {@code lesson.json} and its programs, in a folder, a {@code .zip} or the program itself, and
 * whether they are true of what the programs do. Knows no JavaFX and no Python. May know {@code lesson.statement}, {@code stage},
 * {@code kitchen}, {@code trace}, {@code json}, {@code question} and {@code words}.
 */
@NullMarked
package dev.asynckitchen.lesson.plan;

import org.jspecify.annotations.NullMarked;

