/**
 * What is open, in four parts that know each other one way: {@code Preferences}, the {@code Theatre} that shows by them, the
 * {@code Cooking} that fills the theatre, and the {@code Editor}; {@code Session} holds them, and a pane is given those it needs. Of Python
 * the interface alone; knows no control, JavaFX's properties and timers only.
 */
@NullMarked
package dev.asynckitchen.app.session;

import org.jspecify.annotations.NullMarked;

