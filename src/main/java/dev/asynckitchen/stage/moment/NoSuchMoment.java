package dev.asynckitchen.stage.moment;

import dev.asynckitchen.words.Messages;

/** A moment that cannot be read, or that a performance does not have; the message is one sentence for the user. */
public final class NoSuchMoment extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Messages SAY = Messages.of("moments");
    private final String sentence;

    private NoSuchMoment(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** With one of the messages about moments, and its arguments: name, value, name, value ... */
    static NoSuchMoment of(String key, Object... arguments) {
        return new NoSuchMoment(SAY.text(key, arguments));
    }
}
