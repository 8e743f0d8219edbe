/**
 * The program's text in its control: how it is typed, coloured, looked through, and where it is mistaken. May know {@code app.document},
 * {@code app.parts} and {@code app.typing}.
 */
@NullMarked
package dev.asynckitchen.app.editor;

import org.jspecify.annotations.NullMarked;

