/**
 * A lesson of the course as it is learned: its steps, what is lit of the kitchen, its question, its change, and how far one has come.
 * May know {@code app.session}, {@code app.question}, {@code app.document}, {@code app.notice} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.lesson;

import org.jspecify.annotations.NullMarked;

