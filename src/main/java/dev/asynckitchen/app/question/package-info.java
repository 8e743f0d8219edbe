/**
 * The questions on what comes next, asked: when, behind which curtain, and the card on which they are answered. May know {@code app.session},
 * {@code app.parts} and the kitchen's pane, over which the card lies; what is asked comes from {@code question} or from a lesson.
 */
@NullMarked
package dev.asynckitchen.app.question;

import org.jspecify.annotations.NullMarked;

