package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.kitchen.index.TraceIndex;
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

    private final TraceIndex index;
    private final Score score;
    private final BooleanSupplier ended;

    /** {@code ended} tells whether nothing will be added to the trace. */
    public Rests(Score score, BooleanSupplier ended) {
        index = score.index();
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
            return lineAfter(now).or(() -> lastRest(now));
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
            return lineBefore(from);
        }
        for (int beat = from.beat(); beat > 0; beat--) {
            if (restsBetween(beat - 1, beat, stride) && (beat < from.beat() || from.progress() > NEAR)) {
                return new Playhead(beat - 1, 1);
            }
        }
        return Playhead.START;
    }

    private Optional<Playhead> lineAfter(Playhead now) {
        Beat beat = score.beat(now.beat());
        for (double line : lines(beat)) {
            if (line > now.progress() + NEAR) {
                return Optional.of(new Playhead(now.beat(), line));
            }
        }
        Positions all = index.lines();
        int next = all.before(beat.endEvent());
        if (next < all.size() && all.get(next) < score.beat(score.size() - 1).endEvent()) {
            int there = score.beatOfEvent(all.get(next));
            return Optional.of(new Playhead(there, lines(score.beat(there))[0]));
        }
        return Optional.empty();
    }

    private Playhead lineBefore(Playhead from) {
        Beat beat = score.beat(from.beat());
        double[] here = lines(beat);
        for (int i = here.length - 1; i >= 0; i--) {
            if (here[i] < from.progress() - NEAR) {
                return new Playhead(from.beat(), here[i]);
            }
        }
        int before = index.lines().before(beat.firstEvent());
        if (before == 0) {
            return Playhead.START;
        }
        int there = score.beatOfEvent(index.lines().get(before - 1));
        double[] lines = lines(score.beat(there));
        return new Playhead(there, lines[lines.length - 1]);
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

    /** Whether a step rests between a beat and the next one; after the last there is no other. */
    public boolean restsAfter(int beat, Stride stride) {
        return beat + 1 >= score.size() || restsBetween(beat, beat + 1, stride);
    }

    private boolean restsBetween(int left, int right, Stride stride) {
        if (stride == Stride.TURN && kind(left) == Beat.Kind.TURN) {
            return true;
        }
        return switch (kind(right)) {
            case ROUND, END -> true;
            case TURN -> false;
            // Outside any loop: after a tick, and after whatever happens there; a card that is written is but a turn's worth.
            case MODULE -> kind(left) != Beat.Kind.MODULE || switch (index.trace().get(score.beat(left).endEvent() - 1)) {
                case TraceEvent.Blocked _, TraceEvent.Output _ -> true;
                case TraceEvent.CoroutineCreated _ -> stride == Stride.TURN;
                default -> false;
            };
        };
    }

    private Beat.Kind kind(int beat) {
        return score.beat(beat).kind();
    }

    private double[] lines(Beat beat) {
        return Cues.of(index.trace(), beat).lines();
    }

    /** A beat's end is the next one's beginning. */
    private Playhead normal(Playhead playhead) {
        return playhead.progress() >= 1 - NEAR && playhead.beat() + 1 < score.size()
                ? new Playhead(playhead.beat() + 1, 0)
                : playhead;
    }
}
