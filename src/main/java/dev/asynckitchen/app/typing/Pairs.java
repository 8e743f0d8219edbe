package dev.asynckitchen.app.typing;

import dev.asynckitchen.view.panel.PythonTokens;
import java.util.Locale;
import java.util.Optional;

/** Brackets and quotes, which come in pairs: the second half comes with the first, and is typed over. */
public final class Pairs {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String QUOTES = "\"'";

    /** What may follow the first half of a pair that brings the second. */
    private static final String FREE = " \t\n)]},:;=.";

    private Pairs() {}

    /** Whether such a character is ever more than itself. */
    public static boolean knows(char c) {
        return (OPENING + CLOSING + QUOTES).indexOf(c) >= 0;
    }

    /** What is to be done when a character is typed; empty for nothing but the character itself. */
    public static Optional<Edit> typed(Typed typed, char c) {
        if (typed.selects()) {
            return wrapped(typed, c);
        }
        Code code = Code.of(typed.text());
        if (QUOTES.indexOf(c) >= 0) {
            return quote(typed, code, c);
        }
        int at = typed.caret();
        if (code.isProse(at)) {
            return Optional.empty();
        }
        if (CLOSING.indexOf(c) >= 0) {
            return typed.after(at) == c && code.isPaired(at) ? Optional.of(Edit.go(at + 1)) : Optional.empty();
        }
        return OPENING.indexOf(c) >= 0 && FREE.indexOf(typed.after(at)) >= 0 ? Optional.of(pair(at, c, closing(c))) : Optional.empty();
    }

    private static Optional<Edit> wrapped(Typed typed, char c) {
        if (OPENING.indexOf(c) < 0 && QUOTES.indexOf(c) < 0) {
            return Optional.empty();
        }
        String inner = typed.text().substring(typed.start(), typed.end());
        return Optional.of(new Edit(typed.start(), typed.end(), c + inner + closing(c), typed.anchor() + 1, typed.caret() + 1));
    }

    private static Optional<Edit> quote(Typed typed, Code code, char c) {
        int at = typed.caret();
        Optional<PythonTokens.Token> prose = code.prose(at);
        if (prose.isPresent()) {
            PythonTokens.Token string = prose.get();
            String quotes = typed.after(string.start()) == '}' ? String.valueOf(c) : code.quotes(string);
            boolean last = string.kind() == PythonTokens.Kind.STRING && typed.after(at) == c && quotes.indexOf(c) == 0
                    && at >= string.end() - quotes.length();
            return last ? Optional.of(Edit.go(at + 1)) : Optional.empty();
        }
        Optional<PythonTokens.Token> before = code.stringBefore(at);
        if (before.isPresent()) {
            boolean third = typed.text().substring(before.get().start(), at).endsWith(String.valueOf(c).repeat(2))
                    && code.quotes(before.get()).length() == 1
                    && before.get().end() - before.get().start() - prefix(typed, before.get()) == 2 && typed.after(at) != c;
            return third ? Optional.of(new Edit(at, at, String.valueOf(c).repeat(4), at + 1, at + 1)) : Optional.empty();
        }
        return FREE.indexOf(typed.after(at)) >= 0 && mayOpen(typed, at) ? Optional.of(pair(at, c, c)) : Optional.empty();
    }

    private static int prefix(Typed typed, PythonTokens.Token string) {
        int at = string.start();
        while (Character.isLetter(typed.after(at))) {
            at++;
        }
        return at - string.start();
    }

    /** Whether a string may begin here: not right after a word, unless that is a string's own. */
    private static boolean mayOpen(Typed typed, int at) {
        int word = at;
        while (word > 0 && Character.isJavaIdentifierPart(typed.before(word))) {
            word--;
        }
        String before = typed.text().substring(word, at).toLowerCase(Locale.ROOT);
        return before.length() <= 2 && before.chars().allMatch(c -> "rbuft".indexOf(c) >= 0);
    }

    /** Backspace between the two halves of a pair takes both; empty elsewhere. */
    public static Optional<Edit> back(Typed typed) {
        int at = typed.caret();
        char first = typed.before(at);
        char second = typed.after(at);
        if (typed.selects() || at == 0 || !knows(first) || CLOSING.indexOf(first) >= 0 || second != closing(first)) {
            return Optional.empty();
        }
        Code code = Code.of(typed.text());
        boolean pair = QUOTES.indexOf(first) >= 0
                ? code.prose(at).filter(string -> string.end() == at + 1 && code.quotes(string).length() == 1).isPresent() && typed.before(at - 1) != first
                : code.isPaired(at);
        return pair ? Optional.of(Edit.replace(at - 1, at + 1, "")) : Optional.empty();
    }

    private static Edit pair(int at, char first, char second) {
        return new Edit(at, at, String.valueOf(first) + second, at + 1, at + 1);
    }

    private static char closing(char c) {
        int bracket = OPENING.indexOf(c);
        return bracket < 0 ? c : CLOSING.charAt(bracket);
    }
}
