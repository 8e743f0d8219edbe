/**
 * The form for a recording, its preview, and the recording in the making. May know {@code app.session} and {@code app.parts}.
 */
@NullMarked
package dev.asynckitchen.app.recording;

import org.jspecify.annotations.NullMarked;

