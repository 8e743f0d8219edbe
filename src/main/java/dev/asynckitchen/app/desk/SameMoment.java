package dev.asynckitchen.app.desk;

import dev.asynckitchen.kitchen.index.Steps;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a program, to be found again in another run of it that was changed a little: how many turns the same task had, and how far its
 * turn was; where that task has no such turn, how many turns there were in all.
 *
 * @param task whose turn it was, null for none
 * @param ofTask which of its turns, from 1; of those without a task if it was none's
 * @param inAll which turn in all, from 1; 0 before the first
 * @param into how many events after the turn began
 */
record SameMoment(@Nullable Integer task, int ofTask, int inAll, int into) {

    static SameMoment of(Trace trace, Situation situation) {
        if (situation.turnEvent() < 0 || !(trace.get(situation.turnEvent()) instanceof TraceEvent.Turn turn)) {
            return new SameMoment(null, 0, 0, situation.position());
        }
        int ofTask = 0;
        for (int event = 0; event <= situation.turnEvent(); event++) {
            ofTask += trace.get(event) instanceof TraceEvent.Turn one && same(one.task(), turn.task()) ? 1 : 0;
        }
        return new SameMoment(turn.task(), ofTask, turn.turn(), situation.position() - situation.turnEvent());
    }

    private static boolean same(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other == null : one.equals(other);
    }

    /** The last event that has happened then, in another trace as far as it has come; empty if it has not come as far. */
    OptionalInt in(Trace trace, Steps steps) {
        if (inAll == 0) {
            int first = turn(trace, 1);
            int end = first < trace.size() ? first : trace.size();
            return into <= end || first < trace.size() || trace.ended() ? OptionalInt.of(Math.max(0, Math.min(into, end) - 1)) : OptionalInt.empty();
        }
        int seen = 0;
        for (int event = 0; event < trace.size(); event++) {
            if (trace.get(event) instanceof TraceEvent.Turn one && same(one.task(), task) && ++seen == ofTask) {
                return OptionalInt.of(within(trace, event));
            }
        }
        if (!trace.ended()) {
            return OptionalInt.empty();
        }
        return steps.turns() >= inAll ? OptionalInt.of(within(trace, turn(trace, inAll))) : OptionalInt.of(trace.size() - 1);
    }

    /** Where a turn begins, or the end of the trace. */
    private static int turn(Trace trace, int number) {
        for (int event = 0; event < trace.size(); event++) {
            if (trace.get(event) instanceof TraceEvent.Turn one && one.turn() == number) {
                return event;
            }
        }
        return trace.size();
    }

    /** As far into a turn, or to its end. */
    private int within(Trace trace, int turnEvent) {
        int event = turnEvent;
        while (event + 1 < trace.size() && event - turnEvent + 1 < into && !(trace.get(event) instanceof TraceEvent.TurnEnded)) {
            event++;
        }
        return event;
    }
}
