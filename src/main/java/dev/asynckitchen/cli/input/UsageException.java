package dev.asynckitchen.cli.input;

import dev.asynckitchen.words.Messages;

/** Input that cannot be used; the message is the one sentence the user reads, and the exit status is 2. */
public final class UsageException extends Exception {
    private static final Messages SAY = Messages.of("cli");
    private static final long serialVersionUID = 1L;
    private final String sentence;

    public UsageException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** With a message of the command line, and its arguments: name, value, name, value ... */
    public static UsageException of(String key, Object... arguments) {
        return new UsageException(SAY.text(key, arguments));
    }
}
