package dev.asynckitchen.stage.beside;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.LoopClock;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Rests;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Stride;
import java.util.ArrayList;
import java.util.List;

/** One of two performances: a whole trace, cut into moves, and its place at any moment of a stretch. Not thread-safe. */
final class Side {
    private final Score score;
    private final LoopClock clock;
    private final Rests rests;

    Side(Stage stage) {
        score = stage.score();
        clock = new LoopClock(score);
        rests = new Rests(score, () -> true);
    }

    LoopClock clock() {
        return clock;
    }

    Beat beat(int index) {
        return score.beat(index);
    }

    /** All of it, a move a beat, whether the clock runs or not. */
    List<Move> beats() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < score.size(); i++) {
            moves.add(move(i, 0, 1, false));
        }
        return moves;
    }

    /** All of it, cut where the clock begins to run and where it stops. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < score.size(); i++) {
            double done = 0;
            for (Cues.Span span : clock.runs(i)) {
                if (span.from() > done) {
                    moves.add(move(i, done, span.from(), false));
                }
                moves.add(move(i, span.from(), span.to(), true));
                done = span.to();
            }
            if (done < 1) {
                moves.add(move(i, done, 1, false));
            }
        }
        return moves;
    }

    private Move move(int beat, double from, double to, boolean runs) {
        var begins = new Playhead(beat, from);
        var ends = new Playhead(beat, to);
        boolean last = to >= 1;
        return new Move(begins, ends, clock.at(begins), clock.at(ends), score.beat(beat).duration() * (to - from), runs,
                last && rests.restsAfter(beat, Stride.TURN), last && rests.restsAfter(beat, Stride.TICK));
    }

    /** Where a running move is when the clock says {@code time}. */
    Playhead when(Move move, double time) {
        int beat = move.from().beat();
        return new Playhead(beat, clock.when(beat, new Cues.Span(move.from().progress(), move.to().progress()), time));
    }

    /** Where a move is after so many seconds of being seen: one with less to do than the other rests at its end. */
    Playhead after(Move move, double seconds) {
        if (seconds <= 0) {
            return move.from();
        }
        double all = score.secondsOf(move.to()) - score.secondsOf(move.from());
        if (seconds >= all) {
            return move.to();
        }
        Playhead there = score.at(score.secondsOf(move.from()) + seconds);
        return there.compareTo(move.from()) < 0 ? move.from() : there.compareTo(move.to()) > 0 ? move.to() : there;
    }

    /** When lines of the program begin within a move, in seconds from its beginning. */
    List<Double> lines(Move move) {
        List<Double> begun = new ArrayList<>();
        double from = score.secondsOf(move.from());
        for (int i = move.from().beat(); i <= move.to().beat() && move.from().compareTo(move.to()) < 0; i++) {
            for (double at : Cues.of(score.index().trace(), score.beat(i)).lines()) {
                var line = new Playhead(i, at);
                if (line.compareTo(move.from()) >= 0 && line.compareTo(move.to()) < 0) {
                    begun.add(score.secondsOf(line) - from);
                }
            }
        }
        return begun;
    }

    /** The turn that runs at a playhead or ran last, 0 before the first. */
    int turn(Playhead playhead) {
        if (score.size() == 0) {
            return 0;
        }
        Beat beat = score.beat(playhead.beat());
        return score.index().steps().turnsBefore(playhead.progress() > 0 ? beat.endEvent() : beat.firstEvent());
    }

    /** A part of a stretch in time, slow at both ends while clocks run. */
    static double eased(double progress) {
        return Easing.inOut(progress);
    }
}
