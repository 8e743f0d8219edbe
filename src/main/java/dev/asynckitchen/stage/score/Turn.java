package dev.asynckitchen.stage.score;

import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.stage.house.Goal;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a beat shows of a turn, as far as motion goes: whose it is, what the chef does and where he takes the dish.
 *
 * @param task the dish that is cooked, absent for a note
 * @param ticket the key of the ticket or note that comes down
 * @param work what his hands do
 * @param goal where the dish goes when it has to wait or is done
 */
public record Turn(@Nullable Integer task, String ticket, Work work, Goal goal) {

    /** What his hands do meanwhile. */
    public enum Work { READ, CHOP, PLATE, STARE }

    /** The turn of a beat, absent where it shows none. One of the house's chores is no more than a note. */
    public static @Nullable Turn of(Trace trace, Score score, Beat beat, KitchenState before) {
        if (beat.kind() != Beat.Kind.TURN || !(trace.get(beat.firstEvent()) instanceof TraceEvent.Turn turn)) {
            return null;
        }
        Integer task = turn.task();
        Integer shown = task != null ? task : before.rail().stream()
                .filter(t -> t.handle() == turn.handle()).findFirst().map(Ticket::task).orElse(null);
        String ticket = shown == null ? "note:" + turn.handle() : "ticket:t" + shown;
        if (task == null) {
            return new Turn(null, ticket, Work.READ, Goal.NONE);
        }
        boolean stares = trace.events().subList(beat.firstEvent(), beat.endEvent()).stream()
                .anyMatch(e -> e instanceof TraceEvent.Blocked blocked && !blocked.isWork());
        Goal goal = goal(trace, beat, task);
        if (score.isChore(task)) {
            return new Turn(task, ticket, Work.READ, Goal.NONE);
        }
        return new Turn(task, ticket, stares ? Work.STARE : goal == Goal.PASS ? Work.PLATE : Work.CHOP, goal);
    }

    /** Where the dish goes at the end of its turn. */
    public static Goal goal(Trace trace, Beat beat, int task) {
        Goal goal = Goal.NONE;
        for (int i = beat.firstEvent(); i < beat.endEvent(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.TaskWaiting e when e.task() == task -> goal = switch (e.on().kind()) {
                    case SLEEP -> Goal.STOVE;
                    case YIELD -> Goal.NONE;
                    case TASK, FUTURE, GATHER, WAIT, AS_COMPLETED, TASK_GROUP, LOCK, SEMAPHORE, EVENT, CONDITION, QUEUE_GET, QUEUE_PUT,
                            QUEUE_JOIN, BARRIER, EXECUTOR, SHIELD, ASYNC_GENERATOR, STREAM_READ, STREAM_WRITE, WAIT_FOR, OTHER -> Goal.SHELF;
                };
                case TraceEvent.TaskDone e when e.task() == task -> goal = switch (e.outcome()) {
                    case RESULT -> Goal.PASS;
                    case CANCELLED -> Goal.BIN;
                    case EXCEPTION -> Goal.BURNT;
                };
                default -> { }
            }
        }
        return goal;
    }
}
