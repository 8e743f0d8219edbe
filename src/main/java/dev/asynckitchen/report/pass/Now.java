package dev.asynckitchen.report.pass;

import dev.asynckitchen.report.finding.Sum;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/** Where the pass is: the event, the turn, the tick and what the loop's clock says. */
public final class Now {
    private int events;
    private int loops;
    private int ticks;
    private int turns;
    private int tasks;
    private int tick;
    private int turn;
    private double clock;
    private @Nullable Whereabouts began; // Of the turn that runs.
    private TraceEvent.@Nullable Line line; // The latest of the turn that runs.

    public void follow(int position, TraceEvent event) {
        events = position;
        switch (event) {
            case TraceEvent.LoopOpened _ -> loops++;
            case TraceEvent.Tick e -> {
                ticks++;
                tick = e.tick();
                clock = e.time();
                began = null;
            }
            case TraceEvent.Turn e -> {
                turns++;
                turn = e.turn();
                began = place(null);
                line = null;
            }
            case TraceEvent.Line e -> line = e;
            case TraceEvent.Blocked e -> clock += e.seconds();
            case TraceEvent.TaskCreated _ -> tasks++;
            case TraceEvent.TurnEnded e -> {
                clock = began == null ? clock : Math.max(clock, began.time() + e.spent());
                began = null;
            }
            case TraceEvent.LoopClosed _, TraceEvent.Ended _ -> began = null;
            default -> { } // Neither moves the clock nor begins anything.
        }
    }

    /** Here, at a line of the program. */
    public Whereabouts place(@Nullable Integer at) {
        return new Whereabouts(events, turn, tick, clock, at);
    }

    public double clock() {
        return clock;
    }

    public int turn() {
        return turn;
    }

    public boolean inTurn() {
        return began != null;
    }

    /** The line of the turn that began to run last, absent where lines are not told. */
    public TraceEvent.@Nullable Line line() {
        return inTurn() ? line : null;
    }

    public Sum sum(int position) {
        return new Sum(position, loops, ticks, turns, tasks, clock);
    }
}
