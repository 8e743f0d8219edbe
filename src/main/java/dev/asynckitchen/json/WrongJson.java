package dev.asynckitchen.json;

/** A file that is not what its schema says; the message is one sentence for whoever wrote it. */
public final class WrongJson extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    WrongJson(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
