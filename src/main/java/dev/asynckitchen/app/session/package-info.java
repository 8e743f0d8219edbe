/**
 * What is open: the document, its performance, the player and what the user chose. Knows no control; JavaFX's properties and timers only.
 */
@NullMarked
package dev.asynckitchen.app.session;

import org.jspecify.annotations.NullMarked;

