package dev.asynckitchen.python.choice;

import dev.asynckitchen.python.Reasons;

/** There is no such Python, or it cannot be used; the message is the sentence that the user reads. */
public final class NoPython extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    private NoPython(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    static NoPython of(String key, Object... arguments) {
        return new NoPython(Reasons.text(key, arguments));
    }
}
