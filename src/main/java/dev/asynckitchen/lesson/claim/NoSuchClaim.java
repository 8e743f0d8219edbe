package dev.asynckitchen.lesson.claim;

/** A text that is no statement; the message is one sentence for the author of a lesson. */
public final class NoSuchClaim extends Exception {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    NoSuchClaim(String text) {
        super(text);
        sentence = Claim.SAY.text("none", "text", text);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
