package dev.asynckitchen.record.settings;

/** A setting out of its range; the message is one sentence for the user. */
public final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    WrongSetting(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
