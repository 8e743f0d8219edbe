package dev.asynckitchen.stage.score;

import dev.asynckitchen.stage.motion.Easing;
import dev.asynckitchen.stage.motion.Motion;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the events of one beat happen, as parts of the beat from 0 to 1: the one timetable of the line that is lit, of what is printed,
 * said and told of it, of the call that holds the thread, and of the clock. A pure function of the beat's part of the trace.
 *
 * <p>What a line does happens as it begins, but for a call that takes time: that is over, and what follows it happens, as the next
 * line begins.
 */
public final class Cues {
    /** A moment that is nearer than this has come. */
    private static final double NEAR = 1e-6;

    /** A line that takes time has so many times the room of one that takes none. */
    private static final double SLOW = 8;

    /** The parts of a call's time by which its alarm has risen, and from which it fades. */
    private static final double RISEN = 0.15;

    private static final double FADES = 0.85;

    /** A call that takes {@code seconds} of the clock, and whether the chef can do nothing meanwhile. */
    private record Call(double from, double to, double seconds, boolean holds) {}

    private final Beat beat;
    private final double[] cues;
    private final double[] lines;
    private final List<Call> calls = new ArrayList<>();

    private Cues(Trace trace, Beat beat) {
        this.beat = beat;
        cues = new double[beat.endEvent() - beat.firstEvent()];
        double[] ends = ends(trace, beat);
        lines = new double[ends.length - 1];
        System.arraycopy(ends, 0, lines, 0, lines.length);
        int begun = 0;
        boolean called = false;
        for (int i = 0; i < cues.length; i++) {
            switch (trace.get(beat.firstEvent() + i)) {
                case TraceEvent.Line _ -> {
                    begun++;
                    called = false;
                }
                case TraceEvent.Blocked blocked -> {
                    called = true;
                    calls.add(new Call(begun == 0 ? start(beat) : ends[begun - 1], ends[begun], blocked.seconds(), !blocked.isWork()));
                }
                default -> { }
            }
            boolean over = beat.kind() == Beat.Kind.ROUND && i > 0 || trace.get(beat.firstEvent() + i) instanceof TraceEvent.TurnEnded;
            cues[i] = beat.kind() == Beat.Kind.ROUND ? over ? 0.5 : 0 : over ? 1 : called ? ends[begun] : begun == 0 ? 0 : ends[begun - 1];
        }
    }

    /** The timetable of a beat. */
    public static Cues of(Trace trace, Beat beat) {
        return new Cues(trace, beat);
    }

    /** When each line begins, and when the last one is over. */
    private static double[] ends(Trace trace, Beat beat) {
        List<Double> weights = new ArrayList<>();
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Line _ -> weights.add(1.0);
                case TraceEvent.Blocked _ when !weights.isEmpty() -> weights.set(weights.size() - 1, SLOW);
                default -> { }
            }
        }
        double before = beat.kind() == Beat.Kind.TURN ? 0 : 0.5;
        double all = before + weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] ends = new double[weights.size() + 1];
        double gone = before;
        for (int i = 0; i < weights.size(); i++) {
            ends[i] = start(beat) + (end(beat) - start(beat)) * gone / all;
            gone += weights.get(i);
        }
        ends[weights.size()] = end(beat);
        return ends;
    }

    private static double start(Beat beat) {
        return beat.kind() == Beat.Kind.TURN ? Motion.WORK.start : 0;
    }

    private static double end(Beat beat) {
        return beat.kind() == Beat.Kind.TURN ? Motion.WORK.end : 1;
    }

    /** When each line of the beat begins, in order. */
    public double[] lines() {
        return lines.clone();
    }

    /** How many events of the trace have happened at {@code t} of the beat; none of the beat at its very beginning. */
    public int position(double t) {
        if (t <= 0) {
            return beat.firstEvent();
        }
        int happened = 0;
        while (happened < cues.length && (t >= 1 || cues[happened] < 1 && cues[happened] <= t + NEAR)) {
            happened++;
        }
        return beat.firstEvent() + happened;
    }

    /** When an event of the beat happens. */
    public double of(int event) {
        return cues[event - beat.firstEvent()];
    }

    /** Whether a line of the beat runs at {@code t}. */
    public boolean runs(double t) {
        return lines.length > 0 && t > 0 && t < 1 && lines[0] <= t + NEAR;
    }

    /** Whether all lines of the beat have begun by {@code t}. */
    public boolean lastLineBegan(double t) {
        return lines.length == 0 || lines[lines.length - 1] <= t + NEAR;
    }

    /** How hard a call holds the thread at {@code t}, 0 to 1; that line is lit as long as it does. */
    public double held(double t) {
        double held = 0;
        for (Call call : calls) {
            if (call.holds && t > call.from && t < call.to) {
                held = Math.max(held, Easing.bump((t - call.from) / (call.to - call.from), RISEN, FADES));
            }
        }
        return held;
    }

    /** From when until when calls hold the thread, absent if none does. */
    public @Nullable Span held() {
        List<Call> holding = calls.stream().filter(Call::holds).toList();
        return holding.isEmpty() ? null : new Span(holding.getFirst().from, holding.getLast().to);
    }

    /** From when until when the clock runs: while calls take time, or with the work. */
    List<Span> runs() {
        List<Span> taking = calls.stream().filter(call -> call.seconds > 0).map(call -> new Span(call.from, call.to)).toList();
        if (!taking.isEmpty()) {
            return taking;
        }
        return List.of(beat.kind() == Beat.Kind.TURN ? new Span(Motion.WORK.start, Motion.WORK.end)
                : new Span(Motion.CLOCK_RUNS.start, Motion.CLOCK_RUNS.end));
    }

    /** Two moments of the beat. */
    public record Span(double from, double to) {}

    /** How much of the beat's time on the clock has gone at {@code t}, 0 to 1: while calls take time, or with the work. */
    public double clock(double t) {
        double all = calls.stream().mapToDouble(Call::seconds).sum();
        if (all <= 0) {
            return beat.kind() == Beat.Kind.TURN ? Motion.WORK.at(t) : Motion.CLOCK_RUNS.at(t);
        }
        double gone = 0;
        for (Call call : calls) {
            gone += call.seconds * (call.from < call.to ? Easing.window(t, call.from, call.to) : t < call.to ? 0 : 1);
        }
        return t >= 1 ? 1 : gone / all;
    }
}
