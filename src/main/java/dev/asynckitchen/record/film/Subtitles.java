package dev.asynckitchen.record.film;

import dev.asynckitchen.words.Caption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said in a film besides: while it is, so little of the performance goes on that the picture stands. */
final class Subtitles {
    /** So much of the performance, in seconds. */
    private static final double STANDS = 1e-3;

    private final List<Said> all = new ArrayList<>();

    /** Until when of the performance it stands, and how long that takes at speed 1. */
    private record Said(double to, double seconds, Caption text) {
        double from() {
            return to - STANDS;
        }
    }

    /**
     * Says something.
     *
     * @param at seconds of the performance
     * @param seconds how long it is to be read, at speed 1
     */
    void say(double at, double seconds, String text) {
        all.add(new Said(at, seconds, Caption.both(text)));
        all.sort(Comparator.comparingDouble(Said::to));
    }

    /** The same pieces with those between them in which the picture stands. */
    List<Pieces.Piece> among(List<Pieces.Piece> pieces) {
        List<Pieces.Piece> cut = new ArrayList<>();
        for (Pieces.Piece piece : pieces) {
            double from = piece.from();
            for (Said said : all) {
                if (said.from() >= from && said.to <= piece.to() + STANDS / 2) {
                    cut.add(new Pieces.Piece(from, said.from(), piece.share()));
                    cut.add(new Pieces.Piece(said.from(), said.to, said.seconds / STANDS));
                    from = said.to;
                }
            }
            if (from < piece.to() || cut.isEmpty()) {
                cut.add(new Pieces.Piece(from, piece.to(), piece.share()));
            }
        }
        return cut;
    }

    /** What is said at a moment, in seconds of the performance. */
    Optional<Caption> at(double moment) {
        return all.stream().filter(said -> moment > said.from() - STANDS / 2 && moment <= said.to).map(Said::text).findFirst();
    }
}
