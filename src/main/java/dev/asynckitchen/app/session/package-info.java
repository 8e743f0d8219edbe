/**
 * What is open: the theatre, what cooks, the preferences, and all of it held together. May know {@code app.document}, {@code app.engine} and
 * {@code app.notice}; knows no control, only JavaFX's properties and timers.
 */
@NullMarked
package dev.asynckitchen.app.session;

import org.jspecify.annotations.NullMarked;

