package dev.asynckitchen.stage.panel;

/**
 * The timeline at a playhead.
 *
 * @param seconds where the playhead is, from the performance's beginning and at speed 1
 * @param from the first moment in view
 * @param to the last moment in view
 * @param lane the first lane in view, the loop's being 0; between two while it moves
 */
public record TimelinePose(double seconds, double from, double to, double lane) {}
