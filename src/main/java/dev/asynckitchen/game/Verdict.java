package dev.asynckitchen.game;

import dev.asynckitchen.game.rule.Reason;
import dev.asynckitchen.game.rule.Spot;
import dev.asynckitchen.words.Caption;
import java.util.List;
import java.util.Optional;

/** What a move comes to. */
public sealed interface Verdict {

    /** How far one has come by it. */
    Play next();

    /** It is what the loop did. {@code notes} say what else plays itself before the next question, and why. */
    record Right(Play next, List<Caption> notes) implements Verdict {
        public Right {
            notes = List.copyOf(notes);
        }
    }

    /**
     * It is not, and costs a mark.
     *
     * @param reason what is so instead
     * @param why the same as a sentence
     * @param spot where it is seen
     * @param source after the second time, CPython's own line for it
     */
    record Wrong(Play next, Reason reason, Caption why, Spot spot, Optional<String> source) implements Verdict {}

    /** It was wrong for the third time: what the loop did is played, which is {@code move}. */
    record Played(Play next, Wrong wrong, Caption move, List<Caption> notes) implements Verdict {
        public Played {
            notes = List.copyOf(notes);
        }
    }
}
