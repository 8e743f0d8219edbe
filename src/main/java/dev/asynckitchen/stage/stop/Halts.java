package dev.asynckitchen.stage.stop;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a playhead stops in one performance. What happens at one moment of a motion is one place, told by what happens first.
 * Not thread-safe.
 */
public final class Halts {
    /** What happens at the very beginning of a motion has happened by now, and nothing else has. */
    private static final double BEGUN = 1e-4;

    private static final double NEAR = 1e-6;

    private final Stage stage;
    private final Stops stops;
    private final Map<Integer, Breakpoint> heeded = new HashMap<>();
    private final Map<Integer, Boolean> followed = new HashMap<>(); // Whether a task's turns are stopped at.
    private @Nullable Cues cues;
    private int cued = -1; // The beat whose cues these are.

    public Halts(Stage stage, Stops stops) {
        this.stage = stage;
        this.stops = stops;
        stops.breakpoints().stream().filter(Breakpoint::on).forEach(one -> heeded.put(one.line(), one));
    }

    /** The first place after {@code from}, up to {@code to}, this included. A motion's end is the beginning of the next one. */
    public Optional<Halt> first(Playhead from, Playhead to) {
        Score score = stage.score();
        if (stops.isIdle() || score.size() == 0) {
            return Optional.empty();
        }
        Playhead after = normal(from);
        Playhead last = normal(to);
        int end = Math.min(score.beat(last.beat()).endEvent(), stage.trace().size());
        for (int i = score.beat(after.beat()).firstEvent(); i < end; i++) {
            if (stopsAt(i)) {
                Playhead place = place(i);
                if (place.compareTo(last) > 0) {
                    return Optional.empty();
                }
                if (isBefore(after, place)) {
                    return Optional.of(halt(i, place));
                }
            }
        }
        return Optional.empty();
    }

    /** The last place before {@code from}. */
    public Optional<Halt> lastBefore(Playhead from) {
        Score score = stage.score();
        if (stops.isIdle() || score.size() == 0) {
            return Optional.empty();
        }
        Playhead before = normal(from);
        Halt found = null;
        for (int i = Math.min(score.beat(before.beat()).endEvent(), stage.trace().size()) - 1; i >= 0; i--) {
            if (found != null && score.beatOfEvent(i) != found.at().beat()) {
                break;
            }
            if (stopsAt(i)) {
                Playhead place = place(i);
                if (found != null && isBefore(place, found.at())) {
                    break;
                }
                if (isBefore(place, before)) {
                    found = halt(i, place); // What happens at the same moment, but earlier in the trace, tells of it.
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isBefore(Playhead one, Playhead other) {
        return one.beat() < other.beat() || one.beat() == other.beat() && one.progress() < other.progress() - NEAR;
    }

    private Halt halt(int position, Playhead at) {
        TraceEvent event = stage.trace().get(position);
        Breakpoint asked = event instanceof TraceEvent.Line line ? heeded.get(line.line()) : null;
        return new Halt(at, position, event, asked == null ? "" : asked.condition());
    }

    /** Whether it stops at what stands there in the trace. */
    boolean stopsAt(int position) {
        Trace trace = stage.trace();
        return switch (trace.get(position)) {
            case TraceEvent.Line e -> heeded.get(e.line()) instanceof Breakpoint there && (!there.asks() || isMet(there, e));
            case TraceEvent.Turn e -> e.task() != null && !stops.tasks().isEmpty() && isFollowed(e.task());
            case TraceEvent.TaskDone e -> e.outcome() == Outcome.EXCEPTION && stops.occasions().contains(Occasion.EXCEPTION);
            case TraceEvent.Ended e -> e.outcome() == EndOutcome.EXCEPTION && stops.occasions().contains(Occasion.EXCEPTION);
            case TraceEvent.CancelRequested _ -> stops.occasions().contains(Occasion.CANCEL);
            case TraceEvent.Blocked e -> !e.isWork() && e.seconds() >= stops.patience() && stops.occasions().contains(Occasion.BLOCK);
            case TraceEvent.Output _ -> stops.occasions().contains(Occasion.OUTPUT);
            case TraceEvent.Warning _ -> stops.occasions().contains(Occasion.WARNING);
            default -> false;
        };
    }

    /** Whether the program found the condition so, if it was asked this very condition as it ran. */
    private boolean isMet(Breakpoint breakpoint, TraceEvent.Line line) {
        return Boolean.TRUE.equals(line.met()) && breakpoint.condition().equals(stage.trace().header().condition(line.line()));
    }

    private boolean isFollowed(int task) {
        return followed.computeIfAbsent(task, id -> stops.tasks().contains(stage.narrator().name(id)));
    }

    private Playhead place(int position) {
        Score score = stage.score();
        int beat = Math.min(score.beatOfEvent(position), score.size() - 1);
        if (stage.trace().get(position) instanceof TraceEvent.Turn) {
            return new Playhead(beat, 0);
        }
        if (cued != beat || cues == null) {
            cued = beat;
            cues = Cues.of(stage.trace(), score.beat(beat));
        }
        Beat whole = score.beat(beat);
        return position < whole.endEvent() ? normal(new Playhead(beat, Math.clamp(cues.of(position), BEGUN, 1))) : new Playhead(beat, 1);
    }

    /** A motion's end is the next one's beginning, where there is one. */
    private Playhead normal(Playhead playhead) {
        return playhead.progress() >= 1 - NEAR && playhead.beat() + 1 < stage.score().size()
                ? new Playhead(playhead.beat() + 1, 0) : playhead;
    }
}
