package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.words.Caption;
import java.util.List;

/**
 * What is told of a turn.
 *
 * @param headline what happens, in one sentence: short enough to be read while it is shown
 * @param more what else is to be known, sentence by sentence
 */
public record Told(Caption headline, List<Caption> more) {

    static Told only(Caption headline) {
        return new Told(headline, List.of());
    }
}
