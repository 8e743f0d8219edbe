package dev.asynckitchen.record.settings;

import dev.asynckitchen.words.Messages;

/** A setting out of its range; the message is one sentence for the user. */
public final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final Messages SAY = Messages.of("record");
    private final String sentence;

    WrongSetting(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** With one of the messages about recordings, and its arguments: name, value, name, value ... */
    static WrongSetting of(String key, Object... arguments) {
        return new WrongSetting(SAY.text(key, arguments));
    }
}
