package dev.asynckitchen.stage.score;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where a step comes to rest: the playheads at which a line, a turn or a tick begins or ends. The trace may still grow;
 * a step whose rest is not known yet has none. Not thread-safe.
 */
public final class Rests {
    /** Two playheads nearer than this are one. */
    static final double NEAR = 1e-6;

    private final Trace trace;
    private final Score score;
    private final BooleanSupplier ended;

    /** {@code ended} tells whether nothing will be added to the trace. */
    public Rests(Trace trace, Score score, BooleanSupplier ended) {
        this.trace = trace;
        this.score = score;
        this.ended = ended;
    }

    /** The first rest after {@code from}. */
    public Optional<Playhead> after(Playhead from, Stride stride) {
        int size = score.size();
        if (size == 0) {
            return Optional.empty();
        }
        Playhead now = normal(from);
        if (stride == Stride.LINE) {
            for (int beat = now.beat(); beat < size; beat++) {
                double gone = beat == now.beat() ? now.progress() : -1;
                for (double line : lines(beat)) {
                    if (line > gone + NEAR) {
                        return Optional.of(new Playhead(beat, line));
                    }
                }
                if (complete(beat) && gone < 1 - NEAR && kind(beat) == Beat.Kind.END) {
                    return Optional.of(new Playhead(beat, 1));
                }
            }
            return lastRest(now);
        }
        for (int beat = now.beat(); beat < size - 1; beat++) {
            if (restsBetween(beat, beat + 1, stride) && (beat > now.beat() || now.progress() < 1 - NEAR)) {
                return Optional.of(new Playhead(beat, 1));
            }
        }
        return lastRest(now);
    }

    /** The last rest before {@code from}; the beginning if there is none. */
    public Playhead before(Playhead from, Stride stride) {
        if (score.size() == 0) {
            return Playhead.START;
        }
        if (stride == Stride.LINE) {
            for (int beat = from.beat(); beat >= 0; beat--) {
                double gone = beat == from.beat() ? from.progress() : 2;
                double[] lines = lines(beat);
                for (int i = lines.length - 1; i >= 0; i--) {
                    if (lines[i] < gone - NEAR) {
                        return new Playhead(beat, lines[i]);
                    }
                }
            }
            return Playhead.START;
        }
        for (int beat = from.beat(); beat > 0; beat--) {
            if (restsBetween(beat - 1, beat, stride) && (beat < from.beat() || from.progress() > NEAR)) {
                return new Playhead(beat - 1, 1);
            }
        }
        return Playhead.START;
    }

    /** The end of what there is. */
    public Playhead end() {
        int size = score.size();
        return size == 0 ? Playhead.START : new Playhead(size - 1, 1);
    }

    /** The end, where the program is over and {@code now} is not there yet. */
    private Optional<Playhead> lastRest(Playhead now) {
        return ended.getAsBoolean() && now.compareTo(end()) < 0 ? Optional.of(end()) : Optional.empty();
    }

    private boolean complete(int beat) {
        return beat + 1 < score.size() || ended.getAsBoolean();
    }

    private boolean restsBetween(int left, int right, Stride stride) {
        if (stride == Stride.TURN && kind(left) == Beat.Kind.TURN) {
            return true;
        }
        return switch (kind(right)) {
            case ROUND, END -> true;
            case TURN -> false;
            // Outside any loop: after a tick, and after whatever can be seen there.
            case MODULE -> kind(left) != Beat.Kind.MODULE || switch (trace.get(score.beat(left).endEvent() - 1)) {
                case TraceEvent.Blocked _, TraceEvent.Output _, TraceEvent.CoroutineCreated _ -> true;
                default -> false;
            };
        };
    }

    private Beat.Kind kind(int beat) {
        return score.beat(beat).kind();
    }

    private double[] lines(int index) {
        return Cues.of(trace, score.beat(index)).lines();
    }

    /** A beat's end is the next one's beginning. */
    private Playhead normal(Playhead playhead) {
        return playhead.progress() >= 1 - NEAR && playhead.beat() + 1 < score.size()
                ? new Playhead(playhead.beat() + 1, 0)
                : playhead;
    }
}
