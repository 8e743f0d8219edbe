package dev.asynckitchen.stage.beside;

import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts the moves of two performances together, stretch by stretch. */
final class Pairing {
    private final Side left;
    private final Side right;
    private final List<Stretch> stretches = new ArrayList<>();
    private Playhead leftAt = Playhead.START;
    private Playhead rightAt = Playhead.START;
    private double time;

    private Pairing(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    static List<Stretch> of(Side left, Side right, By by) {
        var pairing = new Pairing(left, right);
        switch (by) {
            case CLOCK -> pairing.byClock(left.moves(), right.moves());
            case TURNS -> pairing.byTurns(left.beats(), right.beats());
        }
        return List.copyOf(pairing.stretches);
    }

    // By the clock

    /** What takes no time is seen first, in both; then both clocks run as far as neither comes to something else. */
    private void byClock(List<Move> lefts, List<Move> rights) {
        var ours = new Course(left, lefts);
        var theirs = new Course(right, rights);
        while (!ours.isOver() || !theirs.isOver()) {
            together(ours.standing(), theirs.standing());
            if (ours.isOver() && theirs.isOver()) {
                return;
            }
            double next = Math.min(ours.next(), theirs.next());
            run(ours.run(next, leftAt), theirs.run(next, rightAt), next);
        }
    }

    private void run(Move ours, Move theirs, double until) {
        add(ours, theirs, true, until, ours.turnEnds() || theirs.turnEnds(), ours.tickEnds() || theirs.tickEnds());
    }

    /** The moves of one performance, from the next one on. */
    private static final class Course {
        private final Side side;
        private final List<Move> moves;
        private int next;

        Course(Side side, List<Move> moves) {
            this.side = side;
            this.moves = new ArrayList<>(moves);
        }

        boolean isOver() {
            return next == moves.size();
        }

        /** All that happens before the clock runs again. */
        List<Move> standing() {
            int first = next;
            while (!isOver() && !moves.get(next).runs()) {
                next++;
            }
            return moves.subList(first, next);
        }

        /** Until when the clock runs. */
        double next() {
            return isOver() ? Double.POSITIVE_INFINITY : moves.get(next).ends();
        }

        /** Lets the clock run until then; a moment more or less is the same time. */
        Move run(double until, Playhead at) {
            if (isOver()) {
                return Move.rest(at, until);
            }
            Move whole = moves.get(next);
            if (whole.ends() <= until + Score.MOMENT) {
                next++;
                return whole;
            }
            Playhead there = side.when(whole, until);
            moves.set(next, whole.from(until, there));
            return whole.until(until, there);
        }
    }

    // By turns

    /** What stands before a turn beside what stands before the other, and the turn beside the turn. */
    private void byTurns(List<Move> lefts, List<Move> rights) {
        List<List<Move>> ours = cut(lefts, move -> isTurn(left, move));
        List<List<Move>> theirs = cut(rights, move -> isTurn(right, move));
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            List<Move> here = i < ours.size() ? ours.get(i) : List.of();
            List<Move> there = i < theirs.size() ? theirs.get(i) : List.of();
            int before = turnAtEnd(left, here);
            int beforeOther = turnAtEnd(right, there);
            together(here.subList(0, before), there.subList(0, beforeOther));
            together(here.subList(before, here.size()), there.subList(beforeOther, there.size()));
        }
    }

    private static int turnAtEnd(Side side, List<Move> moves) {
        return moves.isEmpty() || !isTurn(side, moves.getLast()) ? moves.size() : moves.size() - 1;
    }

    private static boolean isTurn(Side side, Move move) {
        return side.beat(move.from().beat()).kind() == Beat.Kind.TURN;
    }

    // Both

    /** Tick beside tick and turn beside turn, so that both rest where one does; the one with less to do waits for the other. */
    private void together(List<Move> lefts, List<Move> rights) {
        List<List<Move>> ourTicks = cut(lefts, Move::tickEnds);
        List<List<Move>> theirTicks = cut(rights, Move::tickEnds);
        for (int tick = 0; tick < Math.max(ourTicks.size(), theirTicks.size()); tick++) {
            List<List<Move>> ours = cut(tick < ourTicks.size() ? ourTicks.get(tick) : List.of(), Move::turnEnds);
            List<List<Move>> theirs = cut(tick < theirTicks.size() ? theirTicks.get(tick) : List.of(), Move::turnEnds);
            int turns = Math.max(ours.size(), theirs.size());
            boolean rests = ends(ours) || ends(theirs);
            for (int turn = 0; turn < turns; turn++) {
                Move here = turn < ours.size() ? Move.all(ours.get(turn)) : Move.rest(leftAt, time);
                Move there = turn < theirs.size() ? Move.all(theirs.get(turn)) : Move.rest(rightAt, time);
                add(here, there, false, time, here.turnEnds() || there.turnEnds(), rests && turn == turns - 1);
            }
        }
    }

    private static boolean ends(List<List<Move>> tick) {
        return !tick.isEmpty() && tick.getLast().getLast().tickEnds();
    }

    private void add(Move ours, Move theirs, boolean runs, double until, boolean turnEnds, boolean tickEnds) {
        stretches.add(new Stretch(ours, theirs, time, until, runs, Math.max(ours.seconds(), theirs.seconds()), turnEnds, tickEnds));
        leftAt = ours.to();
        rightAt = theirs.to();
        time = until;
    }

    /** Cuts after each that is a last one. */
    private static List<List<Move>> cut(List<Move> moves, Predicate<Move> last) {
        List<List<Move>> parts = new ArrayList<>();
        int begun = 0;
        for (int i = 0; i < moves.size(); i++) {
            if (last.test(moves.get(i)) || i == moves.size() - 1) {
                parts.add(moves.subList(begun, i + 1));
                begun = i + 1;
            }
        }
        return parts;
    }
}
