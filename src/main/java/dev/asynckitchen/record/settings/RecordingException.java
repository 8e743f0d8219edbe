package dev.asynckitchen.record.settings;

import dev.asynckitchen.words.Messages;

/** A recording that cannot be made as it was asked for; the message is one sentence for the user. */
public final class RecordingException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Messages SAY = Messages.of("record");
    private final String sentence;

    public RecordingException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** With one of the messages about recordings, and its arguments: name, value, name, value ... */
    public static RecordingException of(String key, Object... arguments) {
        return new RecordingException(SAY.text(key, arguments));
    }
}
