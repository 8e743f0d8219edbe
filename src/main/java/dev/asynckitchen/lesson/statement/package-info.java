/**
 * Statements about a program that its trace proves or disproves, as a lesson's author writes them: {@link dev.asynckitchen.lesson.statement.Statement}.
 * May know {@code stage}, {@code kitchen}, {@code trace} and {@code words}.
 */
@NullMarked
package dev.asynckitchen.lesson.statement;

import org.jspecify.annotations.NullMarked;

