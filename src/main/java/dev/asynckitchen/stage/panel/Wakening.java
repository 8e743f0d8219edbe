package dev.asynckitchen.stage.panel;

import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;

/**
 * One turn put another one's handle on the rail, or set the timer that did.
 *
 * @param by the beat of the turn that did it
 * @param woken the beat of the turn that comes of it
 */
public record Wakening(int by, int woken) {

    /** What woke the turn of a beat; empty where that is none, or where no turn did it. */
    public static Optional<Wakening> of(Score score, int beat) {
        if (!(score.index().trace().get(score.beat(beat).firstEvent()) instanceof TraceEvent.Turn turn)) {
            return Optional.empty();
        }
        Integer by = score.index().ledger().scheduledBy(turn.handle());
        return by == null || by < 1 || by > score.index().steps().turns() ? Optional.empty()
                : Optional.of(new Wakening(score.beatOfEvent(score.index().steps().startOfTurn(by)), beat));
    }
}
