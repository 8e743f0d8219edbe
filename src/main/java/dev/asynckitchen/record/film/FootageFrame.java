package dev.asynckitchen.record.film;

import dev.asynckitchen.stage.score.Playhead;

/** What one frame shows. */
public sealed interface FootageFrame permits FilmFrame, FootageFrame.OfPair {

    /** Two kitchens at a playhead of the pair. */
    record OfPair(Playhead playhead) implements FootageFrame {}
}
