package dev.asynckitchen.stage.score;

import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;

/** The loop's clock at every playhead of a performance that is whole, and the other way round. Not thread-safe. */
public final class LoopClock {
    /** So often the middle is taken: closer than a double can tell. */
    private static final int HALVINGS = 60;

    private final Score score;
    private final double[] begins; // What the clock says when each beat begins, and after the last one.

    public LoopClock(Score score) {
        this.score = score;
        begins = new double[score.size() + 1];
        Trace trace = score.index().trace();
        for (int i = 0; i < score.size(); i++) {
            Beat beat = score.beat(i);
            double time = begins[i];
            for (int event = beat.firstEvent(); event < beat.endEvent(); event++) {
                time = switch (trace.get(event)) {
                    case TraceEvent.Tick tick -> tick.time();
                    case TraceEvent.Blocked blocked -> time + blocked.seconds();
                    default -> time;
                };
            }
            begins[i + 1] = time;
        }
    }

    /** The clock at {@code t} of a beat that it goes through from {@code before} to {@code after}. */
    public static double at(Beat beat, double before, double after, Cues cues, double t) {
        return Easing.mix(before, after, runsFirst(beat, before, after) ? Motion.CLOCK_RUNS_FIRST.at(t) : cues.clock(t));
    }

    /** The clock comes to the hour, and only then do timers ring and tickets move. */
    private static boolean runsFirst(Beat beat, double before, double after) {
        return beat.kind() == Beat.Kind.ROUND && after - before > Score.MOMENT;
    }

    /** The clock at a playhead, in seconds. */
    public double at(Playhead playhead) {
        return score.size() == 0 ? 0 : at(playhead.beat(), cues(playhead.beat()), playhead.progress());
    }

    /** The clock when everything is over. */
    public double end() {
        return begins[begins.length - 1];
    }

    /** The parts of a beat in which the clock runs, in order; where it does not, nothing takes time. */
    public List<Cues.Span> runs(int beat) {
        double before = begins[beat];
        double after = begins[beat + 1];
        if (after - before <= Score.MOMENT) {
            return List.of();
        }
        return runsFirst(score.beat(beat), before, after) ? List.of(new Cues.Span(0, Motion.CLOCK_RUNS_FIRST.end)) : cues(beat).runs();
    }

    /** Where in a stretch of a beat, throughout which the clock does not go back, it says {@code time}. */
    public double when(int beat, Cues.Span within, double time) {
        Cues cues = cues(beat);
        double low = within.from();
        double high = within.to();
        if (time <= at(beat, cues, low)) {
            return low;
        }
        if (time >= at(beat, cues, high)) {
            return high;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (at(beat, cues, middle) < time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double at(int beat, Cues cues, double t) {
        return at(score.beat(beat), begins[beat], begins[beat + 1], cues, t);
    }

    private Cues cues(int beat) {
        return Cues.of(score.index().trace(), score.beat(beat));
    }
}
