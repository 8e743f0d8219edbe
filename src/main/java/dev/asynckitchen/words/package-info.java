/**
 * What a user reads, whatever it is about: captions in both wordings, numbers, durations, names cut to length. Imports no other room.
 */
@NullMarked
package dev.asynckitchen.words;

import org.jspecify.annotations.NullMarked;

