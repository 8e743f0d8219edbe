package dev.asynckitchen.app.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with whole lines: those in which the selection is, or the caret. */
public final class WholeLines {
    private static final String MARK = "# ";

    private WholeLines() {}

    /** A line up; empty for the first ones. */
    public static Optional<Edit> up(Typed typed) {
        int from = typed.linesStart();
        if (from == 0) {
            return Optional.empty();
        }
        int before = typed.lineStart(from - 1);
        String lines = typed.text().substring(from, typed.linesEnd());
        String other = typed.text().substring(before, from - 1);
        return Optional.of(moved(typed, before, typed.linesEnd(), lines + "\n" + other, before - from));
    }

    /** A line down; empty for the last ones. */
    public static Optional<Edit> down(Typed typed) {
        int to = typed.linesEnd();
        if (to == typed.text().length()) {
            return Optional.empty();
        }
        int after = typed.lineEnd(to + 1);
        String lines = typed.text().substring(typed.linesStart(), to);
        String other = typed.text().substring(to + 1, after);
        return Optional.of(moved(typed, typed.linesStart(), after, other + "\n" + lines, other.length() + 1));
    }

    /** The same again below, where the selection goes. */
    public static Edit duplicated(Typed typed) {
        int to = typed.linesEnd();
        String lines = typed.text().substring(typed.linesStart(), to);
        return moved(typed, to, to, "\n" + lines, lines.length() + 1);
    }

    /** Without them; the caret is where it was in the line that follows. */
    public static Edit deleted(Typed typed) {
        int from = typed.linesStart();
        int to = typed.linesEnd();
        boolean last = to == typed.text().length();
        int cut = last && from > 0 ? from - 1 : from;
        Typed left = new Edit(cut, last ? to : to + 1, "", cut, cut).on(typed);
        int line = left.lineStart(cut);
        int caret = Math.min(line + typed.caret() - typed.lineStart(typed.caret()), left.lineEnd(line));
        return new Edit(cut, last ? to : to + 1, "", caret, caret);
    }

    /** Makes comments of them; where all of them are comments, makes code of them again. */
    public static Edit commented(Typed typed) {
        int from = typed.linesStart();
        int to = typed.linesEnd();
        List<String> lines = List.of(typed.text().substring(from, to).split("\n", -1));
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        boolean all = !full.isEmpty() && full.stream().allMatch(line -> line.stripLeading().startsWith("#"));
        int column = full.stream().mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        List<String> made = new ArrayList<>();
        int anchor = typed.anchor();
        int caret = typed.caret();
        int begin = from;
        for (String line : lines) {
            String now = line;
            int at = column;
            if (all && !line.isBlank()) {
                at = line.indexOf('#');
                now = line.substring(0, at) + line.substring(at + (line.startsWith(MARK, at) ? MARK.length() : 1));
            } else if (!line.isBlank() || full.isEmpty() && lines.size() == 1) {
                at = line.isBlank() ? line.length() : column;
                now = line.substring(0, at) + MARK + line.substring(at);
            }
            anchor += shift(typed.anchor(), begin + at, now.length() - line.length(), typed.selects());
            caret += shift(typed.caret(), begin + at, now.length() - line.length(), typed.selects());
            made.add(now);
            begin += line.length() + 1;
        }
        return new Edit(from, to, String.join("\n", made), anchor, caret);
    }

    /** How far a place moves when there is more or less from another one on; at that one, it may stay. */
    private static int shift(int place, int from, int more, boolean stays) {
        return place < from || place == from && stays ? 0 : more >= 0 ? more : -Math.min(-more, place - from);
    }

    private static Edit moved(Typed typed, int from, int to, String with, int by) {
        return new Edit(from, to, with, typed.anchor() + by, typed.caret() + by);
    }
}
