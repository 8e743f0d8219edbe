package dev.asynckitchen.game;

import dev.asynckitchen.words.Caption;
import java.util.List;

/**
 * Asked once when a stretch is over: why one of its moves was as it was.
 *
 * @param answers the loop's rule, and what people believe instead; in an order that tells nothing and is the same each time
 * @param right which of them is the rule, counted from 0
 */
public record Why(Caption ask, List<Caption> answers, int right) {
    public Why {
        answers = List.copyOf(answers);
    }

    /** The rule. */
    public Caption rule() {
        return answers.get(right);
    }
}
