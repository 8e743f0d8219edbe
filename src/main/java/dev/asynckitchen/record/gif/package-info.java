/**
 * An encoder for animated GIFs. Knows no other room.
 */
@NullMarked
package dev.asynckitchen.record.gif;

import org.jspecify.annotations.NullMarked;

