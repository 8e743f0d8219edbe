package dev.asynckitchen.app.typing;

import dev.asynckitchen.view.panel.PythonTokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a text is code: its strings, its comments, and the brackets outside of them. */
public final class Code {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String text;
    private final List<PythonTokens.Token> tokens;
    private final Map<Integer, Integer> partners = new HashMap<>();
    private final int[] opened; // For each place the innermost bracket that is open there, or -1.

    private Code(String text) {
        this.text = text;
        tokens = PythonTokens.of(text);
        opened = new int[text.length() + 1];
        read();
    }

    public static Code of(String text) {
        return new Code(text);
    }

    private void read() {
        Deque<Integer> open = new ArrayDeque<>();
        int next = 0;
        for (int at = 0; at <= text.length(); at++) {
            opened[at] = open.isEmpty() ? -1 : open.peek();
            while (next < tokens.size() && tokens.get(next).end() <= at) {
                next++;
            }
            if (at == text.length() || next < tokens.size() && isProse(tokens.get(next)) && tokens.get(next).start() <= at) {
                continue;
            }
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(CLOSING.indexOf(c))) {
                partners.put(at, open.peek());
                partners.put(open.pop(), at);
            }
        }
    }

    private static boolean isProse(PythonTokens.Token token) {
        return token.kind() == PythonTokens.Kind.STRING || token.kind() == PythonTokens.Kind.COMMENT;
    }

    /** The string or comment into which would go what is typed at a place. */
    Optional<PythonTokens.Token> prose(int at) {
        return tokens.stream().filter(Code::isProse)
                .filter(token -> token.start() < at && (at < token.end() || at == token.end() && !isClosed(token))).findFirst();
    }

    boolean isProse(int at) {
        return prose(at).isPresent();
    }

    /** The string that ends at a place. */
    Optional<PythonTokens.Token> stringBefore(int at) {
        return tokens.stream().filter(token -> token.kind() == PythonTokens.Kind.STRING && token.end() == at).findFirst();
    }

    /** What closes a string that begins with a quote; it may be missing at its end. */
    String quotes(PythonTokens.Token string) {
        int quote = string.start();
        while (quote < string.end() && Character.isLetter(text.charAt(quote))) {
            quote++;
        }
        if (quote == string.end()) {
            return "";
        }
        String one = text.substring(quote, quote + 1);
        return text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
    }

    /** Whether a string has its last quote; a comment goes on to the end of its line. */
    private boolean isClosed(PythonTokens.Token token) {
        if (token.kind() == PythonTokens.Kind.COMMENT) {
            return false;
        }
        String whole = text.substring(token.start(), token.end());
        if (whole.endsWith("{")) {
            return true; // The code of an f-string follows.
        }
        String quotes = whole.startsWith("}") ? whole.substring(whole.length() - 1) : quotes(token);
        int prefix = whole.startsWith("}") ? 1 : whole.indexOf(quotes) + quotes.length();
        int slashes = 0;
        while (whole.length() - quotes.length() - 1 - slashes >= 0 && whole.charAt(whole.length() - quotes.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return !quotes.isBlank() && "\"'".indexOf(quotes.charAt(0)) >= 0 && whole.endsWith(quotes)
                && whole.length() >= prefix + quotes.length() && slashes % 2 == 0;
    }

    /** The innermost bracket that is open at a place, -1 if none is. */
    int openAt(int at) {
        return opened[at];
    }

    /** Whether a bracket has its other half. */
    boolean isPaired(int bracket) {
        return partners.containsKey(bracket);
    }

    /** The pair of brackets one half of which is beside the caret: the one after it, else the one before it. */
    public List<Integer> pairAt(int caret) {
        for (int at : new int[] {caret, caret - 1}) {
            if (partners.containsKey(at)) {
                int other = partners.get(at);
                return List.of(Math.min(at, other), Math.max(at, other));
            }
        }
        return List.of();
    }

    /** Where the statement begins to which the line belongs in which {@code at} is: it may go over several lines. */
    int statementStart(int at) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        while (line > 0 && (opened[line] >= 0 || isProse(line) || text.charAt(line - 1) == '\n' && line > 1 && text.charAt(line - 2) == '\\')) {
            line = text.lastIndexOf('\n', line - 2) + 1;
        }
        return line;
    }

    /** What stands between two places without its comments, stripped. */
    String codeBetween(int from, int to) {
        var code = new StringBuilder(text.substring(from, to));
        for (PythonTokens.Token token : tokens) {
            if (token.kind() == PythonTokens.Kind.COMMENT && token.start() < to && token.end() > from) {
                for (int at = Math.max(from, token.start()); at < Math.min(to, token.end()); at++) {
                    code.setCharAt(at - from, ' ');
                }
            }
        }
        return code.toString().strip();
    }
}
