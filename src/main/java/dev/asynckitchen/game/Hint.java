package dev.asynckitchen.game;

import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.words.Caption;
import java.util.Optional;

/**
 * A hint.
 *
 * @param next how far one has come: a hint is remembered
 * @param spot where to look, absent where the words say it
 */
public record Hint(Play next, Caption told, Optional<Spot> spot) {

    /** How much it says. */
    public enum Grade {
        /** Where to look. */
        LOOK,
        /** The rule. */
        RULE,
        /** The move. */
        MOVE
    }
}
