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
public record AskedQuestion(Question question, @Nullable Choice chosen, boolean over) {

    static AskedQuestion open(Question question) {
        return new AskedQuestion(question, null, false);
    }

    AskedQuestion answered(Choice choice) {
        return new AskedQuestion(question, choice, true);
    }

    /** The same of the same question in other words. */
    AskedQuestion of(Question other) {
        return new AskedQuestion(other, chosen == null ? null : other.choices().get(question.choices().indexOf(chosen)), over);
    }

    AskedQuestion skipped() {
        return new AskedQuestion(question, null, true);
    }
}
