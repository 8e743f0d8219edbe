package dev.asynckitchen.app.typing;

/**
 * A text as it stands while somebody types.
 *
 * @param anchor where the selection begins, at the caret without one
 * @param caret where the selection ends and typing goes on; before the anchor if it was selected backwards
 */
public record Typed(String text, int anchor, int caret) {

    /** Nothing is selected. */
    public static Typed at(String text, int caret) {
        return new Typed(text, caret, caret);
    }

    int start() {
        return Math.min(anchor, caret);
    }

    int end() {
        return Math.max(anchor, caret);
    }

    boolean selects() {
        return anchor != caret;
    }

    /** Where the line begins in which {@code at} is. */
    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line ends in which {@code at} is, before its line break. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Where the selected lines begin. */
    int linesStart() {
        return lineStart(start());
    }

    /** Where the selected lines end; a line of which only the break before it is selected is not among them. */
    int linesEnd() {
        return lineEnd(selects() && end() > start() && text.charAt(end() - 1) == '\n' ? end() - 1 : end());
    }

    /** The white space with which the line begins that begins at {@code lineStart}. */
    String indent(int lineStart) {
        int end = lineStart;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(lineStart, end);
    }

    /** The character after {@code at}, or a line break where the text ends. */
    char after(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    /** The character before {@code at}, or a line break where the text begins. */
    char before(int at) {
        return at > 0 ? text.charAt(at - 1) : '\n';
    }
}
