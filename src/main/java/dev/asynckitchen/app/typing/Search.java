package dev.asynckitchen.app.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a text.
 *
 * @param matchCase whether small letters differ from large ones
 * @param wholeWords whether it is found as a word only
 * @param pattern whether it is a regular expression, as Java's; then what replaces it may name its groups by {@code $1}
 */
public record Search(String wanted, boolean matchCase, boolean wholeWords, boolean pattern) {
    /** So many characters are looked at: there are patterns that would go on for ever. */
    private static final int PATIENCE = 4_000_000;

    private static final int MOST = 10_000;

    /** A place where it is found, from one character to before another. */
    public record Found(int from, int to) {}

    /** What was found, or why nothing can be. */
    public sealed interface Result {}

    /** All places, in order. */
    public record Places(List<Found> all) implements Result {}

    /** It is no regular expression. */
    public record NoPattern(String why) implements Result {}

    /** It would take too long. */
    public record TooMuch() implements Result {}

    /** A text that lets itself be read for so long only. */
    private static final class Patient implements CharSequence {
        private final String text;
        private int left = PATIENCE;

        Patient(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Where it is found in a text. */
    public Result in(String text) {
        if (wanted.isEmpty()) {
            return new Places(List.of());
        }
        try {
            Matcher matcher = compiled().matcher(new Patient(text));
            List<Found> found = new ArrayList<>();
            while (found.size() < MOST && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Found(matcher.start(), matcher.end()));
                }
            }
            return new Places(List.copyOf(found));
        } catch (PatternSyntaxException e) {
            return new NoPattern(e.getDescription());
        } catch (OutOfPatience | StackOverflowError e) {
            return new TooMuch();
        }
    }

    private Pattern compiled() {
        String expression = pattern ? wanted : Pattern.quote(wanted);
        int flags = Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Pattern.compile(wholeWords ? "(?<!\\w)(?:" + expression + ")(?!\\w)" : expression, flags);
    }

    /** Puts another text in one place; empty if that names a group that there is not. */
    public Optional<Edit> replaced(String text, Found one, String with) {
        return replaced(text, List.of(one), with);
    }

    /** Puts another text in all of these places, in one step; empty if there are none, or it names a group that there is not. */
    public Optional<Edit> replaced(String text, List<Found> places, String with) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int from = places.getFirst().from();
        int to = places.getLast().to();
        Set<Found> chosen = Set.copyOf(places);
        var changed = new StringBuilder();
        try {
            Matcher matcher = compiled().matcher(text);
            while (matcher.find()) {
                if (chosen.contains(new Found(matcher.start(), matcher.end()))) {
                    matcher.appendReplacement(changed, pattern ? with : Matcher.quoteReplacement(with));
                }
            }
            matcher.appendTail(changed);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) { // There is no such group.
            return Optional.empty();
        }
        return Optional.of(Edit.replace(from, to, changed.substring(from, changed.length() - (text.length() - to))));
    }
}
