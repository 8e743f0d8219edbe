package dev.asynckitchen.record.film;

import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a performance cut into pieces, of which some are shown in less time than they take, and that cut into frames. Seconds are at
 * speed 1.
 */
final class Pieces {
    private final double end;
    private final double[] shownFrom; // Piece i is shown from here on,
    private final double[] from; // and begins here.
    private final double[] stretch;
    private final double shown;
    private final int frames;

    /** Where a piece begins and ends in the performance, and how much of its time it is shown for. */
    record Piece(double from, double to, double share) {}

    Pieces(List<Piece> pieces, double end, double framesPerSecond) {
        int count = pieces.size();
        this.end = end;
        shownFrom = new double[count];
        from = new double[count];
        stretch = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            Piece piece = pieces.get(i);
            from[i] = piece.from;
            shownFrom[i] = sum;
            stretch[i] = piece.share;
            sum += (piece.to - piece.from) * piece.share;
        }
        shown = sum;
        frames = Math.max(1, (int) Math.round(sum * framesPerSecond));
    }

    int count() {
        return from.length;
    }

    int frames() {
        return frames;
    }

    /** How long a frame is shown; so that the last one is the end itself, not half a frame before or after it. */
    double step() {
        return shown / frames;
    }

    /** Each frame shows its moment's end, so the last one is the end itself. */
    double momentOf(int frame) {
        return frame + 1 == frames ? end : momentAt((frame + 1) * step());
    }

    private double momentAt(double seconds) {
        int piece = piece(shownFrom, seconds);
        return from[piece] + (seconds - shownFrom[piece]) / stretch[piece];
    }

    /** When a moment of the performance is shown. */
    double shownAt(double moment) {
        int piece = piece(from, moment);
        return shownFrom[piece] + (moment - from[piece]) * stretch[piece];
    }

    double from(int piece) {
        return from[piece];
    }

    double shownFrom(int piece) {
        return shownFrom[piece];
    }

    private static int piece(double[] starts, double at) {
        int found = Arrays.binarySearch(starts, at);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
