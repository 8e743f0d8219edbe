package dev.asynckitchen.trace.cut;

import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one tick, from its {@code Tick} event to before the next; or those before the first. */
final class TickOfTrace {
    private final List<TraceEvent> events = new ArrayList<>();
    private final int position;
    private TraceEvent.@Nullable Tick tick;
    private int lastTurn;
    private double clock;
    private double blocked; // In the turn that runs.

    /** @param position of its first event in the trace */
    TickOfTrace(int position) {
        this.position = position;
    }

    void add(TraceEvent event) {
        events.add(event);
        switch (event) {
            case TraceEvent.Tick e -> {
                tick = e;
                clock = e.time();
            }
            case TraceEvent.Turn e -> {
                lastTurn = e.turn();
                blocked = 0;
            }
            case TraceEvent.Blocked e -> {
                clock += e.seconds();
                blocked += e.seconds();
            }
            case TraceEvent.TurnEnded e -> clock += Math.max(0, e.spent() - blocked);
            default -> { } // Moves no clock.
        }
    }

    List<TraceEvent> events() {
        return events;
    }

    int position() {
        return position;
    }

    /** How it begins; absent for what is before the first tick. */
    TraceEvent.@Nullable Tick tick() {
        return tick;
    }

    boolean isIn(Bound from) {
        return switch (from) {
            case Bound.Clock(double seconds) -> tick != null && (clock > seconds || tick.time() >= seconds);
            case Bound.OfTick(int wanted) -> tick != null && tick.tick() >= wanted;
            case Bound.OfTurn(int wanted) -> lastTurn >= wanted;
        };
    }

    /** Whether {@code to} is before a tick that begins so. */
    static boolean isBeyond(Bound to, TraceEvent.Tick next, int turnBefore) {
        return switch (to) {
            case Bound.Clock(double seconds) -> next.time() > seconds;
            case Bound.OfTick(int last) -> next.tick() > last;
            case Bound.OfTurn(int last) -> turnBefore >= last;
        };
    }

    /** The last turn in it, 0 if it has none. */
    int lastTurn() {
        return lastTurn;
    }
}
