package dev.asynckitchen.stage.beside;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Two performances on one timetable: at a playhead of the pair, whose beats are its stretches, each has a playhead of its own. Both
 * begin at their beginnings and end at their ends, nothing is skipped, and what is over rests. Traces have to be whole. Not thread-safe.
 */
public final class SideBySide {
    /** Two playheads nearer than this are one. */
    private static final double NEAR = 1e-6;

    private static final int HALVINGS = 50;
    private static final double[] AT_END = {1};
    private static final double[] NOWHERE = {};

    private final By by;
    private final Side left;
    private final Side right;
    private final List<Stretch> stretches;
    private final double[] starts; // In seconds at speed 1; and the end.

    public SideBySide(Stage left, Stage right, By by) {
        this.by = by;
        this.left = new Side(left);
        this.right = new Side(right);
        stretches = Pairing.of(this.left, this.right, by);
        starts = new double[stretches.size() + 1];
        for (int i = 0; i < stretches.size(); i++) {
            starts[i + 1] = starts[i] + stretches.get(i).seconds();
        }
    }

    public By by() {
        return by;
    }

    // Where each is

    /** Where the left one is. */
    public Playhead left(Playhead pair) {
        return stretches.isEmpty() ? Playhead.START : at(left, stretch(pair).left(), pair);
    }

    /** Where the right one is. */
    public Playhead right(Playhead pair) {
        return stretches.isEmpty() ? Playhead.START : at(right, stretch(pair).right(), pair);
    }

    private Playhead at(Side side, Move move, Playhead pair) {
        Stretch stretch = stretch(pair);
        if (pair.progress() >= 1) {
            return move.to();
        }
        return stretch.runs() && move.runs()
                ? side.when(move, time(stretch, pair.progress()))
                : side.after(move, pair.progress() * stretch.seconds());
    }

    /** What the left one's clock says, in seconds. */
    public double leftTime(Playhead pair) {
        return left.clock().at(left(pair));
    }

    /** What the right one's clock says, in seconds. */
    public double rightTime(Playhead pair) {
        return right.clock().at(right(pair));
    }

    /** What the left one's clock says at a playhead of its own. */
    double leftClock(Playhead own) {
        return left.clock().at(own);
    }

    /** The same of the right one. */
    double rightClock(Playhead own) {
        return right.clock().at(own);
    }

    /** How long the longer program takes on its loop's clock, in seconds. */
    public double longest() {
        return Math.max(left.clock().end(), right.clock().end());
    }

    /** Whether the clocks run here, or stand while something happens. */
    public boolean runs(Playhead pair) {
        return !stretches.isEmpty() && stretch(pair).runs() && pair.progress() < 1;
    }

    /** The turn that is or was last in either, 0 before the first. */
    public int turn(Playhead pair) {
        return Math.max(left.turn(left(pair)), right.turn(right(pair)));
    }

    private static double time(Stretch stretch, double progress) {
        return stretch.begins() + (stretch.ends() - stretch.begins()) * Side.eased(progress);
    }

    private Stretch stretch(Playhead pair) {
        return stretches.get(Math.min(pair.beat(), stretches.size() - 1));
    }

    // How long it takes

    /** How many stretches there are; a playhead's beat is one of them. */
    public int size() {
        return stretches.size();
    }

    /** How long all of it takes at speed 1, in seconds. */
    public double duration() {
        return starts[stretches.size()];
    }

    /** The playhead at so many seconds from the beginning; before it and after the end, that. */
    public Playhead at(double seconds) {
        if (stretches.isEmpty() || seconds <= 0) {
            return Playhead.START;
        }
        if (seconds >= duration()) {
            return end();
        }
        int found = Arrays.binarySearch(starts, seconds);
        int stretch = found >= 0 ? found : -found - 2;
        double length = stretches.get(stretch).seconds();
        return new Playhead(stretch, length <= 0 ? 1 : Math.clamp((seconds - starts[stretch]) / length, 0, 1));
    }

    /** Where the clock comes to say {@code time}: the first playhead at which that of the one that goes on longer does. */
    public Playhead when(double time) {
        return first(there -> Math.max(leftTime(there), rightTime(there)) >= time);
    }

    /** The first playhead at which the left one is there, or beyond. */
    public Playhead whenLeft(Playhead wanted) {
        return first(there -> left(there).compareTo(wanted) >= 0);
    }

    /** The same of the right one. */
    public Playhead whenRight(Playhead wanted) {
        return first(there -> right(there).compareTo(wanted) >= 0);
    }

    /** The first at which something is so that stays so; the end if it is nowhere. */
    private Playhead first(Predicate<Playhead> is) {
        double low = 0;
        double high = duration();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (!is.test(at(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(high);
    }

    /** When a playhead is reached, in seconds from the beginning. */
    public double secondsOf(Playhead pair) {
        return stretches.isEmpty() ? 0 : starts[pair.beat()] + stretch(pair).seconds() * pair.progress();
    }

    // Steps

    /** The end of both. */
    public Playhead end() {
        return stretches.isEmpty() ? Playhead.START : new Playhead(stretches.size() - 1, 1);
    }

    /** Where a step forwards rests, in both; absent at the end. A line is the next of either. */
    public Optional<Playhead> after(Playhead from, Stride stride) {
        double now = secondsOf(from);
        for (int i = from.beat(); i < stretches.size(); i++) {
            for (double rest : rests(i, stride)) {
                var there = new Playhead(i, rest);
                if (secondsOf(there) > now + NEAR) {
                    return Optional.of(there);
                }
            }
        }
        return now < duration() - NEAR ? Optional.of(end()) : Optional.empty();
    }

    /** Where a step back rests; at the beginning if there is nothing before. */
    public Playhead before(Playhead from, Stride stride) {
        double now = secondsOf(from);
        for (int i = Math.min(from.beat(), stretches.size() - 1); i >= 0; i--) {
            double[] rests = rests(i, stride);
            for (int rest = rests.length - 1; rest >= 0; rest--) {
                var there = new Playhead(i, rests[rest]);
                if (secondsOf(there) < now - NEAR) {
                    return there;
                }
            }
        }
        return Playhead.START;
    }

    /** Where steps rest within a stretch, as parts of it. */
    private double[] rests(int index, Stride stride) {
        Stretch stretch = stretches.get(index);
        boolean last = index == stretches.size() - 1;
        return switch (stride) {
            case TICK -> stretch.tickEnds() || last ? AT_END : NOWHERE;
            case TURN -> stretch.turnEnds() || last ? AT_END : NOWHERE;
            case LINE -> lines(stretch);
        };
    }

    /** When lines of either begin, those at one time once; where a call takes time, its line begins with it. */
    private double[] lines(Stretch stretch) {
        var seconds = new TreeSet<>(left.lines(stretch.left()));
        seconds.addAll(right.lines(stretch.right()));
        double length = stretch.runs() ? 0 : stretch.seconds();
        List<Double> lines = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (double line : seconds) {
            if (line > last + 2 * NEAR) {
                lines.add(length <= 0 ? 0 : Math.min(1, line / length));
                last = line;
            }
        }
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
