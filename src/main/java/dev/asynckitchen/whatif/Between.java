package dev.asynckitchen.whatif;

import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment between two turns, at which something can be done from outside.
 *
 * @param position where in the trace it is: what stands before has happened
 */
public record Between(Intervention.When when, int position) {
    private static final double MOMENT = 1e-6;

    /** Right before a turn begins. */
    static Between turn(int turn, TraceIndex index) throws NotPossible {
        Steps steps = index.steps();
        if (turn < 1 || turn > steps.turns()) {
            throw NotPossible.of("no-turn", "turn", String.valueOf(turn), "last", String.valueOf(steps.turns()));
        }
        return new Between(new Intervention.When(turn, null), steps.startOfTurn(turn));
    }

    /** As soon as a turn is over: where the loop waits afterwards, before it does. */
    static Between after(int turn, TraceIndex index) throws NotPossible {
        Between before = turn(turn, index);
        double clock = 0;
        for (int i = 0; i < index.trace().size(); i++) {
            switch (index.trace().get(i)) {
                case TraceEvent.Tick tick -> clock = tick.time();
                case TraceEvent.TurnEnded ended -> {
                    clock += ended.spent();
                    if (ended.turn() == turn) {
                        Optional<Between> next = at(i + 1, clock, index);
                        return next.isPresent() ? next.get() : turn(turn + 1, index);
                    }
                }
                default -> { }
            }
        }
        throw NotPossible.of("never-over", "turn", String.valueOf(before.when.turn()));
    }

    /** Right before the first turn of a tick. */
    static Between tick(int tick, TraceIndex index) throws NotPossible {
        Steps steps = index.steps();
        if (tick < 1 || tick > steps.ticks()) {
            throw NotPossible.of("no-tick", "tick", String.valueOf(tick), "last", String.valueOf(steps.ticks()));
        }
        return turn(steps.turnsBefore(steps.startOfTick(tick)) + 1, index);
    }

    /** When the clock shows so many seconds: within a wait; where the loop is busy then, before the first turn that begins later. */
    static Between clock(double seconds, TraceIndex index) throws NotPossible {
        Trace trace = index.trace();
        double now = 0;
        for (int i = 0; i < trace.size(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Tick tick -> {
                    now = tick.time();
                    if (seconds > now - tick.waited() + MOMENT && seconds < now - MOMENT) {
                        return inWait(i, seconds, index);
                    }
                }
                case TraceEvent.Turn turn -> {
                    if (now >= seconds - MOMENT) {
                        return turn(turn.turn(), index);
                    }
                }
                case TraceEvent.TurnEnded ended -> now += ended.spent();
                default -> { }
            }
        }
        throw NotPossible.of("never-so-late", "seconds", seconds(seconds), "last", seconds(now));
    }

    private static Between inWait(int tick, double clock, TraceIndex index) {
        return new Between(new Intervention.When(index.steps().turnsBefore(tick) + 1, clock), tick);
    }

    /**
     * What is now where the events before {@code next} are over; absent where no turn follows.
     *
     * @param clock what the clock shows there, in seconds: it may be within a wait
     */
    public static Optional<Between> at(int next, double clock, TraceIndex index) {
        Trace trace = index.trace();
        for (int i = next; i < trace.size(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Tick tick when tick.waited() > MOMENT && clock < tick.time() - MOMENT -> {
                    return Optional.of(inWait(i, read(clock, tick.time() - tick.waited()), index));
                }
                case TraceEvent.Turn turn -> {
                    return Optional.of(new Between(new Intervention.When(turn.turn(), null), i));
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** As the clock is read while it runs: in tenths, or more finely where a wait has just begun. */
    private static double read(double clock, double begins) {
        double tenths = Math.floor(clock * 10 + MOMENT) / 10;
        return tenths > begins + MOMENT ? tenths : clock > begins + 1e-3 ? Math.floor(clock * 1000) / 1000 : Math.floor(begins * 1000) / 1000;
    }

    /** The moment at which something was done, or is to be done, in this trace. */
    static Between of(Intervention.When when, TraceIndex index) throws NotPossible {
        return when.clock() == null ? turn(when.turn(), index) : clock(when.clock(), index);
    }

    /** As people write it: {@code at turn 12}. */
    static String said(Intervention.When when, TraceIndex index) {
        if (when.clock() != null && when.turn() > 1) {
            try {
                Between after = after(when.turn() - 1, index);
                if (after.when.turn() == when.turn() && (after.when.clock() == null || when.clock() <= after.when.clock())) {
                    return NotPossible.SAY.text("after-turn", "turn", String.valueOf(when.turn() - 1));
                }
            } catch (NotPossible _) {
                return NotPossible.SAY.text("at-clock", "seconds", seconds(when.clock())); // In another trace of the program there was.
            }
        }
        return when.clock() == null ? NotPossible.SAY.text("at-turn", "turn", String.valueOf(when.turn()))
                : NotPossible.SAY.text("at-clock", "seconds", seconds(when.clock()));
    }

    static String seconds(double seconds) {
        String text = String.format(Locale.ROOT, "%.3f", seconds);
        return text.replaceAll("\\.?0+$", "");
    }
}
