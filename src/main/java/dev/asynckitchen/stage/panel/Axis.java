package dev.asynckitchen.stage.panel;

import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What stands above the lanes: where ticks begin, and what the loop's clock shows then. No label touches the next one, and no more is looked
 * at than has room. A pure function of (trace, what is in view, width).
 */
public final class Axis {
    private static final Messages SAY = Messages.of("view");

    /** Lines are no nearer to each other. */
    private static final double LINES = 5;

    /** Ticks' numbers are no nearer to each other: a row of numbers side by side is none to be read. */
    private static final double NUMBERS = 46;

    /** So much room is left after a label. */
    private static final double GAP = 12;

    /** What is narrower shows no gap. */
    private static final double NARROW = 4;

    /** Seconds are rounded to a part of what is in view. */
    private static final double FINE = 100;

    /**
     * A place on an axis.
     *
     * @param x how far from where the lanes begin, in the width's own units
     * @param label what stands there; empty for a line alone
     */
    public record Mark(double x, String label) {}

    /**
     * A stretch in which the loop slept, and of which most is left out.
     *
     * @param from where it begins, in the width's own units
     * @param to where it ends
     * @param label how long the loop slept; empty where that has no room
     */
    public record Gap(double from, double to, String label) {
        /** Where it is torn, and the middle of its label. */
        public double middle() {
            return (from + to) / 2;
        }
    }

    private final Score score;
    private final Steps steps;
    private final InView inView;
    private final double width;
    private final ToDoubleFunction<String> widthOf;
    private final List<Gap> gaps;

    /**
     * Of what is in view.
     *
     * @param width how wide that is drawn
     * @param widthOf how wide a label is
     */
    public Axis(Score score, InView inView, double width, ToDoubleFunction<String> widthOf) {
        this.score = score;
        steps = score.index().steps();
        this.inView = inView;
        this.width = width;
        this.widthOf = widthOf;
        gaps = leaps();
    }

    /** Where ticks begin: every one that has room, and its number where that has. The first one says what it is the number of. */
    public List<Mark> ticks() {
        var marks = new ArrayList<Mark>();
        double room = 0;
        boolean first = true;
        for (int beat = tick(beatAt(0)); beat < score.size() && x(beat) <= width; ) {
            double x = x(beat);
            double next = x;
            if (x >= -1) {
                String number = Phrases.number(score.beat(beat).tick());
                String label = first ? SAY.text("tick", "tick", number) : number;
                boolean labelled = x >= room && x + widthOf.applyAsDouble(label) <= width && !touches(gaps, x, widthOf.applyAsDouble(label));
                marks.add(new Mark(x, labelled ? label : ""));
                room = labelled ? x + Math.max(NUMBERS, widthOf.applyAsDouble(label) + GAP) : room;
                first &= !labelled;
                next = x + LINES;
            }
            beat = tick(Math.max(beat + 1, beatAt(next)));
        }
        return marks;
    }

    /** What the loop's clock shows, rounded: wherever it has moved on and there is room. It stands in between. */
    public List<Mark> clock() {
        var marks = new ArrayList<Mark>();
        double step = step(time(beatAt(width)) - time(beatAt(0)));
        String last = "";
        double room = 0;
        for (int beat = tick(beatAt(0)); beat < score.size() && x(beat) <= width; ) {
            double x = x(beat) + score.beat(beat).duration() / inView.length() * width; // By then the wait is over.
            String label = Phrases.seconds(Math.round(time(beat) / step) * step);
            if (x >= room && !label.equals(last) && x + widthOf.applyAsDouble(label) <= width) {
                marks.add(new Mark(x, label));
                room = x + widthOf.applyAsDouble(label) + GAP;
                last = label;
            }
            beat = tick(Math.max(beat + 1, beatAt(Math.min(room, width + 1)) - 1));
        }
        return marks;
    }

    /** Where the film leaps over a wait. Its length stands between the ticks' numbers, which give way to it; the longest has room first. */
    public List<Gap> gaps() {
        return gaps;
    }

    private List<Gap> leaps() {
        var found = new ArrayList<Gap>();
        var lengths = new HashMap<Gap, Double>();
        for (int beat = beatAt(0); beat < score.size() && x(beat) <= width; ) {
            double end = x(beat) + score.beat(beat).duration() / inView.length() * width;
            double leap = end - x(beat) < NARROW ? 0 : score.leap(score.beat(beat));
            if (leap > 0) {
                var gap = new Gap(x(beat), end, SAY.text("gap", "seconds", Phrases.roughly(leap)));
                found.add(gap);
                lengths.put(gap, leap);
            }
            beat = Math.max(beat + 1, beatAt(x(beat) + NARROW)); // What begins before that and is no narrower is still there.
        }
        var labelled = new ArrayList<Gap>();
        for (Gap gap : found.stream().sorted(Comparator.comparing(lengths::get, Comparator.reverseOrder())).toList()) {
            double half = widthOf.applyAsDouble(gap.label) / 2;
            if (gap.middle() >= half && gap.middle() + half <= width && !touches(labelled, gap.middle() - half, 2 * half)) {
                labelled.add(gap);
            }
        }
        return found.stream().map(gap -> labelled.contains(gap) ? gap : new Gap(gap.from, gap.to, "")).toList();
    }

    /** Whether something that begins at {@code x} and is so wide touches one of these gaps' labels. */
    private boolean touches(List<Gap> some, double x, double wide) {
        return some.stream().filter(gap -> !gap.label.isEmpty()).anyMatch(gap -> {
            double half = widthOf.applyAsDouble(gap.label) / 2 + GAP / 2;
            return x < gap.middle() + half && x + wide > gap.middle() - half;
        });
    }

    /** What the clock shows as a beat's tick begins to work, in seconds. */
    public static double time(Score score, int beat) {
        int tick = score.size() == 0 ? 0 : score.beat(Math.min(beat, score.size() - 1)).tick();
        return tick == 0 ? 0 : ((TraceEvent.Tick) score.index().trace().get(score.index().steps().startOfTick(tick))).time();
    }

    private double time(int beat) {
        return time(score, beat);
    }

    private double x(int beat) {
        return (score.start(beat) - inView.from()) / inView.length() * width;
    }

    private int beatAt(double x) {
        return score.at(inView.from() + x / width * inView.length()).beat();
    }

    /** A power of ten that is small beside so many seconds, a thousandth of a second at the least. */
    private static double step(double seconds) {
        return seconds <= 0 ? 0.001 : Math.max(0.001, Math.pow(10, Math.floor(Math.log10(seconds / FINE))));
    }

    /** The first beat from this one on with which a tick begins; past the last one if none does. */
    private int tick(int beat) {
        int size = score.size();
        int tick = beat < size ? steps.tickFrom(score.beat(beat).firstEvent()) : -1;
        int found = tick < 0 ? size : score.beatOfEvent(tick);
        return found < size && score.beat(found).kind() == Beat.Kind.ROUND ? found : size;
    }
}
