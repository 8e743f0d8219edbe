package dev.asynckitchen.words;

/** One sentence in both wordings: the kitchen's plain {@code words} and asyncio's {@code terms}. */
public record Caption(String words, String terms) {
    public String in(Wording wording) {
        return wording == Wording.WORDS ? words : terms;
    }
}
