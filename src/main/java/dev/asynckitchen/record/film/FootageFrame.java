package dev.asynckitchen.record.film;

import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.words.Caption;
import org.jspecify.annotations.Nullable;

/** What one frame shows. */
public sealed interface FootageFrame {

    /** What one frame of an {@link Act.Single} shows. */
    sealed interface Single extends FootageFrame permits FilmFrame, OfPair {}

    /**
     * Two kitchens at a playhead of the pair.
     *
     * @param said in place of their captions; absent while they speak for themselves
     */
    record OfPair(Playhead playhead, @Nullable Caption said) implements Single {}

    /** A frame of one of several chapters, which are counted from 0. */
    record OfChapter(int chapter, Single frame) implements FootageFrame {}
}
