/**
 * The program's pane: text, gutter and the lesson's words. May know {@code app.session} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.program;

import org.jspecify.annotations.NullMarked;

