package dev.asynckitchen.whatif;

import dev.asynckitchen.words.Messages;

/** Something that cannot be read, or cannot be done at its moment; the message is one sentence for the user. */
public final class NotPossible extends Exception {
    private static final long serialVersionUID = 1L;
    static final Messages SAY = Messages.of("whatif");
    private final String sentence;

    private NotPossible(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    static NotPossible of(String key, Object... arguments) {
        return new NotPossible(SAY.text(key, arguments));
    }
}
