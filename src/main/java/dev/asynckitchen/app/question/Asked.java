package dev.asynckitchen.app.question;

import dev.asynckitchen.question.Choice;
import dev.asynckitchen.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question that stands before the user.
 *
 * @param chosen the answer; absent as long as there is none, or it was skipped
 * @param over whether it was answered or skipped, and the right answer may be seen
 */
public record Asked(Question question, @Nullable Choice chosen, boolean over) {

    static Asked open(Question question) {
        return new Asked(question, null, false);
    }

    Asked answered(Choice choice) {
        return new Asked(question, choice, true);
    }

    /** The same of the same question in other words. */
    Asked of(Question other) {
        return new Asked(other, chosen == null ? null : other.choices().get(question.choices().indexOf(chosen)), over);
    }

    Asked skipped() {
        return new Asked(question, null, true);
    }
}
