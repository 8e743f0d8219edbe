package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The performance's timetable: a trace, which may still grow, cut into {@link Beat}s that follow each other without gap.
 * Not thread-safe.
 */
public final class Score {
    /** What the clock moves by itself while nothing happens, at the most; seconds. */
    public static final double MOMENT = 1e-6;

    private final Trace trace;
    private int[] firstEvents = new int[64];
    private int[] ticks = new int[64];
    private double[] starts = new double[64];
    private int beats;
    private int cut;
    private int seen;
    private final BitSet chores = new BitSet();
    private final BitSet stops = new BitSet(); // Handles by which the loop is stopped.
    private double end;

    public Score(Trace trace) {
        this.trace = trace;
    }

    /** How many beats there are by now. */
    public int size() {
        read();
        return beats;
    }

    /** Beat {@code index}, 0 to {@link #size()} - 1. Before anything has happened there is one in which nothing does. */
    public Beat beat(int index) {
        read();
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
        read();
        return end;
    }

    /** When a beat begins, in seconds at speed 1. */
    public double start(int index) {
        read();
        return starts[index];
    }

    /** The playhead at so many seconds from the beginning; before it and after the end, that. */
    public Playhead at(double seconds) {
        read();
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
        read();
        int found = Arrays.binarySearch(firstEvents, 0, beats, position);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private static Beat.Kind kind(TraceEvent first) {
        return switch (first) {
            case TraceEvent.Tick _ -> Beat.Kind.ROUND;
            case TraceEvent.Turn _ -> Beat.Kind.TURN;
            case TraceEvent.Ended _ -> Beat.Kind.END;
            default -> Beat.Kind.MODULE;
        };
    }

    /** Cuts what is complete: a beat's last event must be known before its length is. */
    private void read() {
        int size = trace.size();
        for (; seen < size; seen++) {
            if (trace.get(seen) instanceof TraceEvent.TaskCreated created && Look.of(created).equals(Look.CHORE)) {
                chores.set(created.task());
            } else if (trace.get(seen) instanceof TraceEvent.Scheduled scheduled && scheduled.purpose() == Errand.STOP) {
                stops.set(scheduled.handle());
            }
        }
        while (cut < size) {
            int last = endOfBeat(cut, size);
            if (last < 0) {
                return;
            }
            if (beats == firstEvents.length) {
                firstEvents = Arrays.copyOf(firstEvents, beats * 2);
                ticks = Arrays.copyOf(ticks, beats * 2);
                starts = Arrays.copyOf(starts, beats * 2);
            }
            firstEvents[beats] = cut;
            ticks[beats] = trace.get(cut) instanceof TraceEvent.Tick tick ? tick.tick() : beats == 0 ? 0 : ticks[beats - 1];
            starts[beats] = end;
            beats++;
            end += length(cut, last);
            cut = last;
        }
    }

    /** The event after a beat's last one; -1 while it is not known. */
    private int endOfBeat(int first, int size) {
        Beat.Kind kind = kind(trace.get(first));
        if (kind == Beat.Kind.END) {
            return first + 1;
        }
        for (int i = first; i < size; i++) {
            TraceEvent event = trace.get(i);
            if (i > first && kind(event) != Beat.Kind.MODULE) {
                return i;
            }
            boolean last = switch (kind) {
                case TURN -> event instanceof TraceEvent.TurnEnded;
                case MODULE -> event instanceof TraceEvent.Blocked || event instanceof TraceEvent.CoroutineCreated
                        || event instanceof TraceEvent.LoopOpened || event instanceof TraceEvent.LoopClosed
                        || event instanceof TraceEvent.Output;
                default -> false;
            };
            boolean complains = kind == Beat.Kind.MODULE && isComplaint(event);
            if (complains && i + 1 == size) {
                return -1;
            }
            if (last && !(complains && isComplaint(trace.get(i + 1)))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** A traceback is printed in many pieces, and read as one. */
    private static boolean isComplaint(TraceEvent event) {
        return event instanceof TraceEvent.Output output && output.stream().equals("stderr");
    }

    private double length(int first, int last) {
        double held = 0;
        for (int i = first; i < last; i++) {
            if (trace.get(i) instanceof TraceEvent.Warning warning && warning.kind().equals("exception-never-retrieved")) {
                held += 1.1; // What was forgotten goes into the bin, and one has to see it smoke.
            }
            if (trace.get(i) instanceof TraceEvent.Blocked blocked) {
                // Handiwork is a turn like any other, only longer; what holds him has to be felt.
                held += !blocked.isWork() ? 0.5 + 0.35 * Math.log1p(blocked.seconds()) : 0.25 * Math.log1p(blocked.seconds());
            }
        }
        return switch (trace.get(first)) {
            case TraceEvent.Tick tick -> tick.waited() > MOMENT ? 0.8 + 0.45 * Math.log1p(tick.waited()) : 0.2;
            case TraceEvent.Turn turn -> (isOfTheHouse(turn) ? 0.5 : turn.task() == null ? 0.6 : 1.35) + held;
            case TraceEvent.Ended _ -> 2;
            default -> 0.3 + held;
        };
    }

    private boolean isOfTheHouse(TraceEvent.Turn turn) {
        return turn.task() != null ? chores.get(turn.task()) : stops.get(turn.handle());
    }

    /** Whether a task is one that {@code asyncio.run} makes to tidy up, and not of the program. */
    public boolean isChore(int task) {
        read();
        return chores.get(task);
    }
}
