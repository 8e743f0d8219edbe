package dev.asynckitchen.cli;

/** Input that cannot be used; the message is the one sentence the user reads, and the exit status is 2. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    UsageException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
