package dev.asynckitchen.stage.beside;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.stage.panel.ConsoleText;
import dev.asynckitchen.trace.Trace;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What two programs print, and where that differs. A pure function of two whole traces; any thread.
 *
 * @param left the lines of the first, those to stderr with a mark before them that no line has
 * @param right the same of the second
 * @param difference the lines that the other does not print there, from 1 on; of texts that are too long, and differ in too much, none
 * @param compared whether they were short enough to be compared
 */
public record Outputs(List<String> left, List<String> right, Difference difference, boolean compared) {
    /** Of more lines than that between the first and the last one that differ, what is the same in them would cost too much to find. */
    static final int MOST = 500;

    private static final String ERROR = "\u0000";

    public Outputs {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    public static Outputs of(Trace left, Trace right) {
        List<String> ours = lines(left);
        List<String> theirs = lines(right);
        int shorter = Math.min(ours.size(), theirs.size());
        int same = 0;
        while (same < shorter && ours.get(same).equals(theirs.get(same))) {
            same++;
        }
        int after = 0;
        while (after < shorter - same && ours.get(ours.size() - 1 - after).equals(theirs.get(theirs.size() - 1 - after))) {
            after++;
        }
        boolean compared = Math.max(ours.size(), theirs.size()) - same - after <= MOST;
        Difference within = compared
                ? Difference.of(ours.subList(same, ours.size() - after), theirs.subList(same, theirs.size() - after))
                : new Difference(new TreeSet<>(), new TreeSet<>());
        return new Outputs(ours, theirs, within.from(same), compared);
    }

    private static List<String> lines(Trace trace) {
        var console = new ConsoleText(new TraceIndex(trace));
        int end = trace.size();
        return IntStream.range(0, console.lines(end)).mapToObj(number -> console.line(number, end))
                .map(line -> (line.error() ? ERROR : "") + line.text()).toList();
    }

    /** Whether both print the same. */
    public boolean isSame() {
        return left.equals(right);
    }

    /** A line as it was printed. */
    static String text(String line) {
        return line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
    }
}
