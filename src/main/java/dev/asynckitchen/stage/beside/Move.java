package dev.asynckitchen.stage.beside;

import dev.asynckitchen.stage.score.Playhead;
import java.util.List;

/**
 * A stretch of one performance: either its clock runs throughout, or what happens takes none of the loop's time.
 *
 * @param begins what the clock says at its beginning, in seconds
 * @param ends what it says at its end; the same where it does not run
 * @param seconds how long it takes to be seen at speed 1
 * @param runs whether the clock runs
 * @param turnEnds whether a step over a turn rests after it
 * @param tickEnds whether a step over a tick rests after it
 */
record Move(Playhead from, Playhead to, double begins, double ends, double seconds, boolean runs, boolean turnEnds, boolean tickEnds) {

    /** Nothing is done, at this playhead. */
    static Move rest(Playhead at, double time) {
        return new Move(at, at, time, time, 0, false, false, false);
    }

    /** Several that follow each other, seen as one. */
    static Move all(List<Move> moves) {
        Move first = moves.getFirst();
        Move last = moves.getLast();
        double seconds = moves.stream().mapToDouble(Move::seconds).sum();
        return new Move(first.from, last.to, first.begins, last.ends, seconds, first.runs, last.turnEnds, last.tickEnds);
    }

    /** The part of a move that is over when its clock says {@code time}, which it does at {@code at}. */
    Move until(double time, Playhead at) {
        return new Move(from, at, begins, time, seconds * share(time), runs, false, false);
    }

    /** The rest of it. */
    Move from(double time, Playhead at) {
        return new Move(at, to, time, ends, seconds * (1 - share(time)), runs, turnEnds, tickEnds);
    }

    private double share(double time) {
        return ends > begins ? Math.clamp((time - begins) / (ends - begins), 0, 1) : 1;
    }
}
