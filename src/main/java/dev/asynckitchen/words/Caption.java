package dev.asynckitchen.words;

/** One sentence, or a part of one, in both wordings: the kitchen's plain {@code words} and asyncio's {@code terms}. */
public record Caption(String words, String terms) {

    /** What is the same in both. */
    public static Caption both(String text) {
        return new Caption(text, text);
    }

    public String in(Wording wording) {
        return wording == Wording.WORDS ? words : terms;
    }
}
