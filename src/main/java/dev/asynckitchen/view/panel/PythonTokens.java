package dev.asynckitchen.view.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Python's words, for colouring: strings (the code inside f-strings is code again), comments, keywords, numbers, decorators. */
public final class PythonTokens {
    private static final Set<String> KEYWORDS = Set.of(
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
            "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
            "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");
    private static final Set<String> ASYNC = Set.of("async", "await");
    private static final Set<String> BUILTINS = Set.of(
            "print", "len", "range", "list", "dict", "set", "tuple", "str", "int", "float", "bool", "bytes", "enumerate", "zip",
            "sorted", "sum", "min", "max", "abs", "any", "all", "isinstance", "super", "type", "repr", "open", "input", "iter",
            "next", "anext", "aiter", "map", "filter", "getattr", "setattr", "hasattr", "id", "object", "property",
            "Exception", "ValueError", "TypeError", "KeyError", "RuntimeError", "TimeoutError", "ExceptionGroup", "OSError",
            "BaseException", "StopIteration", "StopAsyncIteration", "ZeroDivisionError", "KeyboardInterrupt");

    /** What a word is; its name in lower case is its style class. */
    public enum Kind {
        STRING,
        COMMENT,
        KEYWORD,
        ASYNC,
        NUMBER,
        DECORATOR,
        DEFINITION,
        BUILTIN
    }

    /** A word from {@code start} to before {@code end}. */
    public record Token(int start, int end, Kind kind) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private String before = "";

    private PythonTokens(String text) {
        this.text = text;
    }

    /** The words of a program, in order; what lies between them needs no colour. An unfinished program is no error. */
    public static List<Token> of(String text) {
        var lexer = new PythonTokens(text);
        lexer.code(0, false);
        return lexer.tokens;
    }

    /** Reads code from {@code at}; inside an f-string's braces, to the brace that closes them. Gives where it stopped. */
    private int code(int at, boolean inBraces) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (inBraces && depth == 0 && c == '}') {
                return at;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
                at++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
                at++;
            } else if (c == '#') {
                at = add(at, lineEnd(at), Kind.COMMENT);
            } else if (c == '"' || c == '\'') {
                at = string(at, at);
            } else if (Character.isDigit(c)) {
                at = add(at, wordEnd(at, true), Kind.NUMBER);
            } else if (c == '@' && opensLine(at)) {
                int end = at + 1;
                while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
                    end++;
                }
                at = add(at, end, Kind.DECORATOR);
            } else if (Character.isJavaIdentifierStart(c)) {
                at = word(at);
            } else {
                at++;
            }
        }
        return at;
    }

    private int word(int start) {
        int end = wordEnd(start, false);
        String word = text.substring(start, end);
        boolean prefix = end < text.length() && (text.charAt(end) == '"' || text.charAt(end) == '\'')
                && word.length() <= 2 && word.toLowerCase(Locale.ROOT).chars().allMatch(c -> "rbuft".indexOf(c) >= 0);
        if (prefix) {
            return string(start, end);
        }
        boolean attribute = start > 0 && text.charAt(start - 1) == '.';
        String last = before;
        before = word;
        if (ASYNC.contains(word)) {
            add(start, end, Kind.ASYNC);
        } else if (KEYWORDS.contains(word)) {
            add(start, end, Kind.KEYWORD);
        } else if (last.equals("def") || last.equals("class")) {
            add(start, end, Kind.DEFINITION);
        } else if (!attribute && BUILTINS.contains(word)) {
            add(start, end, Kind.BUILTIN);
        }
        return end;
    }

    /** A string whose prefix begins at {@code start} and whose quote stands at {@code quote}. */
    private int string(int start, int quote) {
        String prefix = text.substring(start, quote).toLowerCase(Locale.ROOT);
        boolean raw = prefix.contains("r");
        boolean formatted = prefix.contains("f") || prefix.contains("t");
        String mark = text.substring(quote, quote + 1);
        boolean triple = text.startsWith(mark.repeat(3), quote);
        String close = triple ? mark.repeat(3) : mark;
        int piece = start;
        int at = quote + close.length();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith(close, at)) {
                return add(piece, at + close.length(), Kind.STRING);
            } else if (c == '\n' && !triple) {
                return add(piece, at, Kind.STRING);
            } else if (c == '\\' && at + 1 < text.length() && !(raw && text.charAt(at + 1) == '\n')) {
                at += 2;
            } else if (formatted && c == '{' && text.startsWith("{{", at)) {
                at += 2;
            } else if (formatted && c == '{') {
                add(piece, at + 1, Kind.STRING);
                at = code(at + 1, true);
                piece = at;
            } else {
                at++;
            }
        }
        return add(piece, at, Kind.STRING);
    }

    private int add(int start, int end, Kind kind) {
        int last = Math.min(end, text.length());
        if (last > start) {
            tokens.add(new Token(start, last, kind));
        }
        return last;
    }

    private int wordEnd(int at, boolean number) {
        int end = at;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || number && text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean opensLine(int at) {
        int begin = text.lastIndexOf('\n', at) + 1;
        return text.substring(begin, at).isBlank();
    }
}
