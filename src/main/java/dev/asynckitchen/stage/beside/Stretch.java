package dev.asynckitchen.stage.beside;

/**
 * What both do at the same time.
 *
 * @param begins what the clock they share says at its beginning, in seconds; it means nothing by turns
 * @param ends what it says at its end
 * @param runs whether both clocks run, from {@code begins} to {@code ends}; a kitchen that is over rests
 * @param seconds how long it takes to be seen at speed 1
 * @param turnEnds whether a step over a turn rests after it
 * @param tickEnds whether a step over a tick rests after it
 */
record Stretch(Move left, Move right, double begins, double ends, boolean runs, double seconds, boolean turnEnds, boolean tickEnds) {}
