package dev.asynckitchen.stage.score;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;

/**
 * How long the beats of a recording take, in seconds. Real programs run thousands of turns, of some microseconds each, of which nobody wants
 * to see one like the other: they go by as a flow, each quicker than the one before, until something happens that one has to see. That
 * takes as long as ever, and after it the flow begins anew. Asked for one beat after the other, once each.
 */
final class Flow {
    /** No beat is shorter. */
    private static final double SHORTEST = 0.01;

    /** Each beat is by so much shorter than the one before. */
    private static final double QUICKER = 0.6;

    /** A turn and a wait from which on they are seen, in seconds on the loop's clock. */
    private static final double LONG_TURN = 0.02;
    private static final double LONG_WAIT = 0.05;

    /** No wait takes longer in the film, and one of which it shows less than this part is a gap: it leaps over the rest. */
    private static final double LONGEST_WAIT = 2.5;
    private static final double SHOWN = 0.5;

    private double share = 1; // Of the usual length.

    /** The length of a beat, from {@code first} to before {@code end} in the trace, that takes {@code usual} where nobody is in a hurry. */
    double length(double usual, Trace trace, int first, int end) {
        for (int i = first; i < end; i++) {
            if (isSeen(trace.get(i))) {
                share = 1;
                return trace.get(first) instanceof TraceEvent.Tick ? Math.min(usual, LONGEST_WAIT) : usual;
            }
        }
        double length = Math.max(Math.min(SHORTEST, usual), usual * share);
        share *= QUICKER;
        return length;
    }

    /** Whether so many seconds are a gap in a beat of this length. */
    static boolean leaps(double waited, double length) {
        return length < waited * SHOWN;
    }

    private static boolean isSeen(TraceEvent event) {
        return switch (event) {
            case TraceEvent.Tick tick -> tick.waited() >= LONG_WAIT;
            case TraceEvent.TurnEnded turn -> turn.spent() >= LONG_TURN;
            case TraceEvent.TaskDone done -> done.outcome() == Outcome.EXCEPTION;
            case TraceEvent.Blocked _, TraceEvent.Warning _, TraceEvent.Intervened _, TraceEvent.LoopOpened _, TraceEvent.LoopClosed _,
                    TraceEvent.Ended _ -> true;
            default -> false;
        };
    }
}
