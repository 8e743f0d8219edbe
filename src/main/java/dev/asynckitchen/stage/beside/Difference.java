package dev.asynckitchen.stage.beside;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where two programs differ: their lines that the other does not have there, from 1 on. Blanks at a line's end make no difference.
 *
 * @param left lines of the first
 * @param right lines of the second
 */
public record Difference(Set<Integer> left, Set<Integer> right) {
    public Difference {
        left = Set.copyOf(left);
        right = Set.copyOf(right);
    }

    public static Difference of(String left, String right) {
        return of(lines(left), lines(right));
    }

    /** Of two lists of lines, blanks at their ends and all. */
    static Difference of(List<String> left, List<String> right) {
        Set<Integer> ours = new TreeSet<>();
        Set<Integer> theirs = new TreeSet<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            mark(ours, delta.getSource());
            mark(theirs, delta.getTarget());
        }
        return new Difference(ours, theirs);
    }

    /** The same of texts that have so many more lines before these. */
    Difference from(int before) {
        return new Difference(shifted(left, before), shifted(right, before));
    }

    private static Set<Integer> shifted(Set<Integer> lines, int by) {
        Set<Integer> shifted = new TreeSet<>();
        lines.forEach(line -> shifted.add(line + by));
        return shifted;
    }

    /** Whether the programs are the same. */
    public boolean isNone() {
        return left.isEmpty() && right.isEmpty();
    }

    private static void mark(Set<Integer> lines, Chunk<String> chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            lines.add(chunk.getPosition() + i + 1);
        }
    }

    private static List<String> lines(String program) {
        return program.lines().map(String::stripTrailing).toList();
    }
}
