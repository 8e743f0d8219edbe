package dev.asynckitchen.stage;

import static dev.asynckitchen.stage.Motion.*;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;

/** Which motions each kind of event has: the table of the whole performance. A beat is all motions of its events. */
final class Choreography {
    private Choreography() {}

    static List<Motion> of(TraceEvent event) {
        return switch (event) {
            case TraceEvent.LoopOpened _, TraceEvent.LoopClosed _ -> List.of(SIGN_FLIPS);
            case TraceEvent.Tick e -> List.of(e.waited() > Score.MOMENT ? CLOCK_RUNS_FIRST : CLOCK_RUNS);
            case TraceEvent.Turn e -> e.task() == null
                    ? List.of(NOTE_TAKEN, NOTE_READ, NOTE_POCKETED, RAIL_CLOSES_UP)
                    : List.of(TICKET_TAKEN, TICKET_READ, TICKET_LAID_DOWN, RAIL_CLOSES_UP, WORK);
            case TraceEvent.Line _ -> List.of(WORK);
            case TraceEvent.Output _ -> List.of(SPEECH, SPEECH_FADES);
            case TraceEvent.Blocked e -> Turn.holds(e) ? List.of(WORK, BOILS_OVER, SWEAT, ALARM) : List.of(WORK);
            case TraceEvent.TaskWaiting e -> e.on().kind().equals("yield") ? List.of(CHANGE) : List.of(DISH_PICKED, DISH_CARRIED, DISH_PUT_DOWN, STRING_TIED);
            case TraceEvent.TaskDone e -> e.outcome() == Outcome.EXCEPTION
                    ? List.of(DISH_BURNS, BURNT_PICKED, DISH_PUT_DOWN, SMOKE_ON_STRING)
                    : List.of(DISH_PICKED, DISH_CARRIED, DISH_PUT_DOWN);
            case TraceEvent.Scheduled e when e.task() != null -> List.of(STRING_PULLED, STRING_LET_GO, CHANGE);
            case TraceEvent.Scheduled _, TraceEvent.Timer _, TraceEvent.Due _, TraceEvent.HandleCancelled _, TraceEvent.TurnEnded _,
                    TraceEvent.CoroutineCreated _, TraceEvent.TaskCreated _, TraceEvent.TaskRenamed _, TraceEvent.CancelRequested _,
                    TraceEvent.Resource _, TraceEvent.Warning _ -> List.of(CHANGE);
            case TraceEvent.Ended _ -> List.of(END_CARD);
        };
    }
}
