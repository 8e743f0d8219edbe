package dev.asynckitchen.stage.panel;

import dev.asynckitchen.stage.motion.Easing;
import java.util.Arrays;

/**
 * Which rows of a long list are in view while one row after the other is looked at: it moves as seldom as it can, since what will be
 * looked at is known, and is there when a row's time comes. A pure function of time. Not thread-safe while rows are added.
 */
public final class Scroll {
    /** How long a move takes, in seconds; it leaves the row before it half of its time. */
    private static final double MOVE = 0.35;

    private final int visible;
    private final int last;
    private final int margin;
    private double[] starts = new double[16];
    private double[] tops = new double[16];
    private double[] ends = new double[16]; // when a stretch's last row is looked at
    private int size;

    // The stretch that is not closed yet: since when, and which first rows have all of its rows in view.
    private double since = Double.NEGATIVE_INFINITY;
    private double looked = Double.NEGATIVE_INFINITY;
    private int least;
    private int most;

    /** For {@code rows} rows, of which {@code visible} are in view at a time; what is looked at has {@code around} others around it, if it can. */
    public Scroll(int rows, int visible, int around) {
        this.visible = Math.max(1, visible);
        last = Math.max(0, rows - this.visible);
        margin = Math.min(around, (this.visible - 1) / 3);
        most = last;
    }

    /** From {@code seconds} on {@code row}, 0-based, is looked at. Times never go back. */
    public void look(double seconds, int row) {
        int low = Math.clamp(row - visible + 1L + margin, 0, last);
        int high = Math.clamp(row - (long) margin, low, last);
        if (Math.max(low, least) > Math.min(high, most)) {
            close();
            since = seconds;
            least = low;
            most = high;
        } else {
            least = Math.max(low, least);
            most = Math.min(high, most);
        }
        looked = seconds;
    }

    /** The first row in view at a time; between two rows while it moves. */
    public double top(double seconds) {
        double before = size == 0 ? 0 : tops[size - 1];
        double open = Math.clamp(before, least, most);
        if (seconds >= since || size == 0) {
            return open;
        }
        int found = Arrays.binarySearch(starts, 0, size, seconds);
        int i = found >= 0 ? found : Math.max(0, -found - 2);
        double next = i + 1 < size ? starts[i + 1] : since;
        double to = i + 1 < size ? tops[i + 1] : open;
        double part = 1 - (next - seconds) / Math.min(MOVE, Math.max(1e-9, (next - ends[i]) / 2));
        return Easing.mix(tops[i], to, Easing.inOut(Math.clamp(part, 0, 1)));
    }

    private void close() {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            tops = Arrays.copyOf(tops, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        tops[size] = Math.clamp(size == 0 ? 0 : tops[size - 1], least, most);
        ends[size] = looked;
        starts[size++] = since;
    }
}
