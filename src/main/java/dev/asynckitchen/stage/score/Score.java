package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The performance's timetable: a trace, which may still grow, cut into {@link Beat}s that follow each other without gap.
 * Not thread-safe.
 */
public final class Score {
    /** What the clock moves by itself while nothing happens, at the most; seconds. */
    public static final double MOMENT = 1e-6;

    private final TraceIndex index;
    private final Trace trace;
    private final @Nullable Flow flow; // Of a recording; where the clock is the kitchen's each turn is looked at.
    private int[] firstEvents = new int[64];
    private int[] ticks = new int[64];
    private double[] starts = new double[64];
    private int beats;
    private int cut; // Where the beat begins that is not cut yet, because its last event is not known.
    private double held; // What is added to that beat's length by then, in seconds.
    private boolean complained; // The last event may not be that beat's last.
    private double end;

    /** The score of a trace that is read with {@code index}. */
    public Score(TraceIndex index) {
        this.index = index;
        trace = index.trace();
        flow = trace.header().clock().equals("real") ? new Flow() : null;
        index.tell(this::read);
    }

    /** What the trace is read with. */
    public TraceIndex index() {
        return index;
    }

    /** How many beats there are by now. */
    public int size() {
        this.index.read();
        return beats;
    }

    /** Beat {@code index}, 0 to {@link #size()} - 1. Before anything has happened there is one in which nothing does. */
    public Beat beat(int index) {
        this.index.read();
        if (beats == 0 && index == 0) {
            return new Beat(0, Beat.Kind.MODULE, 0, 0, 0, 0, 0);
        }
        int first = firstEvents[index];
        int last = index + 1 < beats ? firstEvents[index + 1] : cut;
        Beat.Kind kind = kind(trace.get(first));
        int turn = trace.get(first) instanceof TraceEvent.Turn e ? e.turn() : 0;
        double stop = index + 1 < beats ? starts[index + 1] : end;
        return new Beat(index, kind, first, last, ticks[index], turn, stop - starts[index]);
    }

    /** How long the whole performance takes at speed 1, in seconds. */
    public double duration() {
        this.index.read();
        return end;
    }

    /** When a beat begins, in seconds at speed 1. */
    public double start(int index) {
        this.index.read();
        return starts[index];
    }

    /** How long the loop slept in a beat that leaps over most of that, in seconds; 0 in all others. Only recordings have such gaps. */
    public double leap(Beat beat) {
        return flow != null && beat.endEvent() > 0 && trace.get(beat.firstEvent()) instanceof TraceEvent.Tick tick
                && Flow.leaps(tick.waited(), beat.duration()) ? tick.waited() : 0;
    }

    /** The playhead at so many seconds from the beginning; before it and after the end, that. */
    public Playhead at(double seconds) {
        this.index.read();
        if (beats == 0 || seconds <= 0) {
            return Playhead.START;
        }
        if (seconds >= end) {
            return new Playhead(beats - 1, 1);
        }
        int found = Arrays.binarySearch(starts, 0, beats, seconds);
        int beat = found >= 0 ? found : -found - 2;
        double length = (beat + 1 < beats ? starts[beat + 1] : end) - starts[beat];
        return new Playhead(beat, Math.clamp((seconds - starts[beat]) / length, 0, 1));
    }

    /** When a playhead is reached, in seconds from the beginning. */
    public double secondsOf(Playhead playhead) {
        Beat beat = beat(playhead.beat());
        return start(playhead.beat()) + beat.duration() * playhead.progress();
    }

    /** The beat in which event {@code position} happens. */
    public int beatOfEvent(int position) {
        this.index.read();
        int found = Arrays.binarySearch(firstEvents, 0, beats, position);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The same for an event that is being read: its beat may not be complete, and have no length yet. */
    public int beatOfRead(int position) {
        return position < cut ? beatOfEvent(position) : beats;
    }

    private static Beat.Kind kind(TraceEvent first) {
        return switch (first) {
            case TraceEvent.Tick _ -> Beat.Kind.ROUND;
            case TraceEvent.Turn _ -> Beat.Kind.TURN;
            case TraceEvent.Ended _ -> Beat.Kind.END;
            default -> Beat.Kind.MODULE;
        };
    }

    /** Cuts a beat as soon as it is complete: its last event must be known before its length is. */
    private void read(int position, TraceEvent event) {
        if (complained && !isComplaint(event) || position > cut && (kind(event) != Beat.Kind.MODULE || event instanceof TraceEvent.Intervened)) {
            cut(position);
        }
        held += held(event);
        Beat.Kind kind = kind(position == cut ? event : trace.get(cut));
        complained = kind == Beat.Kind.MODULE && isComplaint(event);
        boolean last = switch (kind) {
            case END -> true;
            case TURN -> event instanceof TraceEvent.TurnEnded;
            case MODULE -> !complained && (event instanceof TraceEvent.Blocked || event instanceof TraceEvent.CoroutineCreated
                    || event instanceof TraceEvent.LoopOpened || event instanceof TraceEvent.LoopClosed
                    || event instanceof TraceEvent.Output);
            case ROUND -> false;
        };
        if (last) {
            cut(position + 1);
        }
    }

    /** A traceback is printed in many pieces, and read as one. */
    private static boolean isComplaint(TraceEvent event) {
        return event instanceof TraceEvent.Output output && output.stream().equals("stderr");
    }

    private void cut(int last) {
        if (beats == firstEvents.length) {
            int room = beats + (beats >> 1);
            firstEvents = Arrays.copyOf(firstEvents, room);
            ticks = Arrays.copyOf(ticks, room);
            starts = Arrays.copyOf(starts, room);
        }
        TraceEvent first = trace.get(cut);
        firstEvents[beats] = cut;
        ticks[beats] = first instanceof TraceEvent.Tick tick ? tick.tick() : beats == 0 ? 0 : ticks[beats - 1];
        starts[beats] = end;
        beats++;
        double usual = switch (first) {
            case TraceEvent.Tick tick -> tick.waited() > MOMENT ? 0.8 + 0.45 * Math.log1p(tick.waited()) : 0.2;
            case TraceEvent.Turn turn -> (isOfTheHouse(turn) ? 0.5 : turn.task() == null ? 0.6 : 1.35) + held;
            case TraceEvent.Ended _ -> 2;
            default -> 0.3 + held;
        };
        end += flow == null ? usual : flow.length(usual, trace, cut, last);
        held = 0;
        cut = last;
    }

    private static double held(TraceEvent event) {
        return switch (event) {
            // What was forgotten goes into the bin, and one has to see it smoke.
            case TraceEvent.Warning warning when warning.kind().equals("exception-never-retrieved") -> 1.1;
            // One has to see what somebody does from outside.
            case TraceEvent.Intervened _ -> 0.9;
            // Handiwork is a turn like any other, only longer; what holds him has to be felt.
            case TraceEvent.Blocked blocked -> (!blocked.isWork() ? 0.5 : 0) + (!blocked.isWork() ? 0.35 : 0.25) * Math.log1p(blocked.seconds());
            default -> 0;
        };
    }

    private boolean isOfTheHouse(TraceEvent.Turn turn) {
        return turn.task() != null ? isChore(turn.task()) : index.ledger().errand(turn.handle()) == Errand.STOP;
    }

    /** Whether a task is one that {@code asyncio.run} makes to tidy up, and not of the program. */
    public boolean isChore(int task) {
        return index.ledger().look(task).equals(Look.CHORE);
    }
}
