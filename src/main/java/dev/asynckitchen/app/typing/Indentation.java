package dev.asynckitchen.app.typing;

import dev.asynckitchen.view.panel.PythonTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The white space before lines: a new line has what it should have, and steps of four are added and taken away. */
public final class Indentation {
    static final String STEP = "    ";

    /** After these nothing else of the block is run. */
    private static final Set<String> LAST = Set.of("return", "pass", "break", "continue", "raise");

    private static final Pattern WORD = Pattern.compile("\\W");

    private Indentation() {}

    /** A new line, indented as far as what is written next belongs. */
    public static Edit newLine(Typed typed) {
        String text = typed.text();
        int at = typed.start();
        int line = typed.lineStart(at);
        String before = text.substring(line, at);
        if (before.isBlank()) {
            boolean nothing = typed.after(typed.end()) == '\n'; // It keeps no white space that nobody sees.
            return Edit.replace(nothing ? line : at, typed.end(), "\n" + before);
        }
        Code code = Code.of(text);
        boolean prose = isText(code, at);
        int from = prose ? at : line + before.stripTrailing().length();
        int to = typed.end();
        while (!prose && to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        String indent = "\n" + next(typed, code, at, line);
        boolean opens = !typed.selects() && !prose && at > 0 && code.isPaired(at - 1) && code.pairAt(at - 1).equals(List.of(at - 1, to));
        if (opens) { // The closing bracket goes to a line of its own.
            return new Edit(from, to, indent + "\n" + typed.indent(line), from + indent.length(), from + indent.length());
        }
        return Edit.replace(from, to, indent);
    }

    private static boolean isText(Code code, int at) {
        return code.prose(at).filter(token -> token.kind() == PythonTokens.Kind.STRING).isPresent();
    }

    private static String next(Typed typed, Code code, int at, int line) {
        if (isText(code, at)) {
            return typed.indent(line);
        }
        int open = code.openAt(at);
        if (open >= 0) {
            return open < line ? typed.indent(line) : typed.indent(line) + STEP;
        }
        int begin = code.statementStart(at);
        String statement = code.codeBetween(begin, at);
        String indent = typed.indent(begin);
        if (statement.endsWith(":")) {
            return indent + STEP;
        }
        if (statement.endsWith("\\")) {
            return begin == line ? indent + STEP : typed.indent(line);
        }
        boolean leaves = LAST.contains(WORD.split(statement, 2)[0]);
        return leaves ? indent.substring(0, Math.max(0, indent.length() - STEP.length())) : indent;
    }

    /** Backspace within the white space before a line takes a step of it away; empty elsewhere. */
    public static Optional<Edit> back(Typed typed) {
        int line = typed.lineStart(typed.caret());
        String before = typed.text().substring(line, typed.caret());
        if (typed.selects() || before.isEmpty() || !before.chars().allMatch(c -> c == ' ')) {
            return Optional.empty();
        }
        int left = (before.length() - 1) / STEP.length() * STEP.length();
        return Optional.of(Edit.replace(line + left, typed.caret(), ""));
    }

    /** Fills up to the next step; what is selected stays, and its lines move a step to the right. */
    public static Edit more(Typed typed) {
        if (typed.selects()) {
            return shifted(typed, true);
        }
        int column = typed.caret() - typed.lineStart(typed.caret());
        return Edit.replace(typed.caret(), typed.caret(), STEP.substring(column % STEP.length()));
    }

    /** Moves the selected lines a step to the left, as far as they are indented. */
    public static Edit less(Typed typed) {
        return shifted(typed, false);
    }

    private static Edit shifted(Typed typed, boolean right) {
        int from = typed.linesStart();
        int to = typed.linesEnd();
        String lines = typed.text().substring(from, to);
        String moved = Arrays.stream(lines.split("\n", -1)).map(line -> shifted(line, right)).collect(Collectors.joining("\n"));
        return new Edit(from, to, moved, moved(typed, typed.anchor(), from, right), moved(typed, typed.caret(), from, right));
    }

    private static String shifted(String line, boolean right) {
        if (right) {
            return line.isBlank() ? line : STEP + line;
        }
        return line.startsWith("\t") ? line.substring(1) : line.replaceFirst("^ {1,4}", "");
    }

    /** Where a place is once the lines from {@code from} to it have moved. */
    private static int moved(Typed typed, int at, int from, boolean right) {
        int now = at;
        for (int line = from; line <= at; line = typed.lineEnd(line) + 1) {
            String old = typed.text().substring(line, typed.lineEnd(line));
            int more = shifted(old, right).length() - old.length();
            boolean touched = line < typed.linesEnd() || line == from;
            if (touched && line < at) {
                now += right ? more : -Math.min(-more, at - line);
            }
        }
        return now;
    }
}
