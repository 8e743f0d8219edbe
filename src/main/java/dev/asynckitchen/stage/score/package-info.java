/**
 * The timetable: a trace cut into beats, the playhead in it, where steps come to rest, and what has happened by then. May know
 * {@code kitchen}, {@code stage.motion} and {@code stage.house}.
 */
@NullMarked
package dev.asynckitchen.stage.score;

import org.jspecify.annotations.NullMarked;

