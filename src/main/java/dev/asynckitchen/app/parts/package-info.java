/**
 * Small controls that several panes use. May know {@code app.session}.
 */
@NullMarked
package dev.asynckitchen.app.parts;

import org.jspecify.annotations.NullMarked;

