package dev.asynckitchen.record.settings;

/** A recording that cannot be made as it was asked for; the message is one sentence for the user. */
public final class RecordingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    public RecordingException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
