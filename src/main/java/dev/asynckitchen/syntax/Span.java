package dev.asynckitchen.syntax;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a text.
 *
 * @param line where it begins, from 1
 * @param column from 1, in characters
 * @param endLine where it ends, from 1
 * @param endColumn the column after it, from 1
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {
    private static final Comparator<Span> ORDER = Comparator.comparingInt(Span::line).thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine).thenComparingInt(Span::endColumn);

    /** All that stands in a line of a text, without the blanks around it; a place of no width where there is no such line. */
    public static Span ofLine(String text, int line) {
        List<String> lines = text.lines().toList();
        String whole = line < 1 || line > lines.size() ? "" : lines.get(line - 1);
        int indented = whole.length() - whole.stripLeading().length();
        return new Span(line, indented + 1, line, Math.max(indented, whole.stripTrailing().length()) + 1);
    }

    /** Whether some of it stands in this line. */
    public boolean meets(int one) {
        return line <= one && one <= endLine;
    }

    /** What stands there in a text, in one line. */
    public String in(String text) {
        List<String> lines = text.lines().toList();
        if (endLine > lines.size()) {
            return "";
        }
        String code = line == endLine ? cut(lines.get(line - 1), column, endColumn)
                : cut(lines.get(line - 1), column, Integer.MAX_VALUE) + "\n" + String.join("\n", lines.subList(line, endLine - 1)) + "\n"
                        + cut(lines.get(endLine - 1), 1, endColumn);
        return code.strip().replaceAll("(?<=[(\\[{])\\s*\\n\\s*|\\s*\\n\\s*(?=[)\\]}])", "").replaceAll("\\s*\\n\\s*", " ");
    }

    private static String cut(String line, int from, int to) {
        int last = line.codePointCount(0, line.length()) + 1;
        return line.substring(line.offsetByCodePoints(0, Math.min(from, last) - 1), line.offsetByCodePoints(0, Math.min(to, last) - 1));
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
