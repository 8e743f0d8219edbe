/**
 * Recordings written down as JSON, to be made again. May know {@code record.settings}.
 */
@NullMarked
package dev.asynckitchen.record.tape;

import org.jspecify.annotations.NullMarked;

