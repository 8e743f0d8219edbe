package dev.asynckitchen.app.game;

import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.words.Caption;
import java.util.Optional;

/**
 * What was said last.
 *
 * @param spot where it is to be seen
 * @param source CPython's own line for it, empty where it is not shown
 */
record Remark(Kind kind, Caption text, Optional<Spot> spot, String source) {

    enum Kind { RIGHT, WRONG, PLAYED, HINT, PAUSE }

    static Remark of(Kind kind, Caption text) {
        return new Remark(kind, text, Optional.empty(), "");
    }
}
