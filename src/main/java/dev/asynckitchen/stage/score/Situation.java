package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the panels show at a playhead: everything that has happened by then. Many playheads of one motion share a situation.
 *
 * @param beat the beat the playhead is in; at its very end it is this one still
 * @param position how many events have happened
 * @param running the line that runs now, absent while none does
 * @param turnEvent where the turn event stands that runs or ran last, -1 before the first
 */
public record Situation(Beat beat, int position, KitchenState state, @Nullable Integer running, int turnEvent) {
    /** A line whose beginning is nearer than this has begun. */
    private static final double NEAR = 1e-6;

    /** The situation at a playhead of a trace that has at least one beat; {@code last} itself if that is the same one. */
    public static Situation at(Playhead playhead, Trace trace, Score score, Kitchen kitchen, @Nullable Situation last) {
        Beat beat = score.beat(playhead.beat());
        int position = position(playhead, beat, trace);
        boolean runs = playhead.progress() > 0 && playhead.progress() < 1 && lineBegan(beat, position, trace);
        if (last != null && last.beat.equals(beat) && last.position == position && (last.running != null) == runs) {
            return last;
        }
        KitchenState state = kitchen.at(position);
        return new Situation(beat, position, state, runs ? state.line() : null, turnEvent(beat, position, trace));
    }

    /** The state follows from the position, and is too large to be compared at every frame. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Situation that && beat.equals(that.beat) && position == that.position
                && Objects.equals(running, that.running);
    }

    @Override
    public int hashCode() {
        return Objects.hash(beat, position, running);
    }

    /** The progress at which a beat's {@code line}-th line, 0-based, of {@code lines} begins to run. */
    public static double progressOfLine(Beat beat, int line, int lines) {
        return beat.kind() == Beat.Kind.TURN ? Score.progressOfLine(line, lines) : (line + 0.5) / (lines + 0.5);
    }

    private static int position(Playhead playhead, Beat beat, Trace trace) {
        double progress = playhead.progress();
        if (progress <= 0) {
            return beat.firstEvent();
        }
        if (progress >= 1) {
            return beat.endEvent();
        }
        return switch (beat.kind()) {
            case ROUND -> progress < 0.5 ? beat.firstEvent() + 1 : beat.endEvent();
            case END -> beat.endEvent();
            case TURN, MODULE -> withinLines(progress, beat, trace);
        };
    }

    /** Before the next line that has not begun yet; a turn's end comes only with its motion's end. */
    private static int withinLines(double progress, Beat beat, Trace trace) {
        int lines = 0;
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            if (trace.get(i) instanceof TraceEvent.Line) {
                lines++;
            }
        }
        int line = 0;
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            boolean over = trace.get(i) instanceof TraceEvent.TurnEnded;
            if (over || trace.get(i) instanceof TraceEvent.Line
                    && progress + NEAR < progressOfLine(beat, line++, lines)) {
                return i;
            }
        }
        return beat.endEvent();
    }

    private static boolean lineBegan(Beat beat, int position, Trace trace) {
        for (int i = beat.firstEvent(); i < position; i++) {
            if (trace.get(i) instanceof TraceEvent.Line) {
                return true;
            }
        }
        return false;
    }

    private static int turnEvent(Beat beat, int position, Trace trace) {
        for (int i = Math.min(position, beat.endEvent()) - 1; i >= 0; i--) {
            if (trace.get(i) instanceof TraceEvent.Turn) {
                return i;
            }
        }
        return -1;
    }
}
