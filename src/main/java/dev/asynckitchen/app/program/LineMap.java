package dev.asynckitchen.app.program;

/**
 * Where the lines of the program that ran are in the text as it is now: those before the first change and after the last
 * one are known, those between are gone.
 */
public final class LineMap {
    private final int ran;
    private final int now;
    private final int head;
    private final int tail;

    private LineMap(int ran, int now, int head, int tail) {
        this.ran = ran;
        this.now = now;
        this.head = head;
        this.tail = tail;
    }

    public static LineMap of(String ran, String now) {
        String[] a = ran.split("\n", -1);
        String[] b = now.split("\n", -1);
        int shorter = Math.min(a.length, b.length);
        int head = 0;
        while (head < shorter && a[head].equals(b[head])) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
            tail++;
        }
        return new LineMap(a.length, b.length, head, tail);
    }

    /** Where a 1-based line that ran is now, 0 if it is gone. */
    public int now(int line) {
        return line <= 0 || line > ran ? 0 : line <= head ? line : line > ran - tail ? line + now - ran : 0;
    }
}
