/**
 * The document: its text as it is edited, its file, and what would be lost. May know {@code app.notice}; knows no control.
 */
@NullMarked
package dev.asynckitchen.app.document;

import org.jspecify.annotations.NullMarked;

