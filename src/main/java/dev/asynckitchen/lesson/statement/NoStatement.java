package dev.asynckitchen.lesson.statement;

/** A text that is no statement; the message is one sentence for the author of a lesson. */
public final class NoStatement extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    NoStatement(String text) {
        super(text);
        sentence = Statement.SAY.text("none", "text", text);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
