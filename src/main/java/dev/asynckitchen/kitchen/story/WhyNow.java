package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a turn and no other: who put its handle on the rail, and for what reason. */
record WhyNow(Around around, TraceEvent.Turn turn) {

    Caption told() {
        Intervention done = around.ledger().hand(turn);
        if (done != null) {
            return new ByHand(around).why(turn, done);
        }
        TraceEvent.Scheduled scheduled = around.ledger().scheduled(turn.handle());
        if (scheduled == null) {
            return timer(around.ledger().timer(turn.handle()));
        }
        Integer other = around.doneTask(turn.handle());
        Caption when = around.when(scheduled.by(), other, turn.task());
        if (turn.task() == null) {
            return note(scheduled, when);
        }
        int task = turn.task();
        Caption who = around.name(task);
        if (around.isChore(task) && scheduled.cause() == Cause.TASK_CREATED) {
            return say("why.chore", when);
        }
        if (around.ledger().wasReadyWhenStamped(turn) && scheduled.cause() == Cause.FUTURE_DONE) {
            return say("why.cancel-ready", stamped());
        }
        boolean hears = around.ledger().hearsOfItsStamp(turn.turn());
        return switch (scheduled.cause()) {
            case TASK_CREATED -> say("why.created", when);
            case YIELDED -> say("why.yielded", when);
            case CALL_SOON_THREADSAFE -> say("why.threadsafe", when);
            case CALL_SOON, HAND -> say("why.call-soon", when);
            case CANCEL, FUTURE_DONE -> {
                Source source = scheduled.source();
                // What others wait for, too, may have been cancelled with one of them.
                boolean cutShort = scheduled.cause() == Cause.CANCEL && hears || source != null && source.kind() != Awaited.Kind.TASK && source.kind() != Awaited.Kind.GATHER
                        && hears;
                Integer before = source == null || cutShort ? null : passedOnBy(source, scheduled);
                yield before != null && source != null ? Waits.passedOn(source.kind(), source.id(), who, around.name(before),
                        around.when(scheduled.by(), before, task), around) : cutShort ? say("why.cancel", stamped()) : source == null ? Waits.why(Awaited.Kind.OTHER, null, who, "DONE", when, around)
                        : Waits.why(source.kind(), source.id(), who, end(source, scheduled), when, around);
            }
        };
    }

    /** The task that was called to the same thing first, but heard in that turn that it was cancelled; absent if there was none. */
    private @Nullable Integer passedOnBy(Source source, TraceEvent.Scheduled scheduled) {
        boolean isPassedOn = switch (source.kind()) {
            case LOCK, SEMAPHORE, QUEUE_GET, QUEUE_PUT, CONDITION -> true;
            case SLEEP, YIELD, TASK, FUTURE, GATHER, WAIT, AS_COMPLETED, TASK_GROUP, EVENT, QUEUE_JOIN, BARRIER, EXECUTOR, SHIELD,
                    ASYNC_GENERATOR, STREAM_READ, STREAM_WRITE, WAIT_FOR, OTHER -> false;
        };
        TraceEvent.Turn cause = scheduled.by() == null ? null : around.ledger().turnOf(scheduled.by()).orElse(null);
        TraceEvent.Scheduled first = cause == null ? null : around.ledger().scheduled(cause.handle());
        return isPassedOn && cause != null && first != null && source.equals(first.source()) && around.ledger().hearsOfItsStamp(cause.turn())
                ? cause.task() : null;
    }

    private Caption stamped() {
        return around.when(around.ledger().stampedIn(turn.turn()), turn.task(), null);
    }

    private Caption say(String key, Caption when, Object... more) {
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of("when", when, "who", turn.task() == null ? "" : around.name(turn.task())));
        return Around.SAY.caption(key, arguments.toArray());
    }

    private Caption timer(TraceEvent.@Nullable Timer timer) {
        if (timer == null) {
            return say("why.timer-unknown", Caption.both(""));
        }
        String when = Phrases.clock(timer.when());
        return say(timer.task() == null ? "why.timer" : timer.purpose() == Errand.SLEEP ? "why.pot" : "why.timer-of", Caption.both(""),
                "at", when, "owner", timer.task() == null ? "" : around.name(timer.task()));
    }

    private Caption note(TraceEvent.Scheduled scheduled, Caption when) {
        Source source = scheduled.source();
        return switch (scheduled.cause()) {
            case FUTURE_DONE, CANCEL -> {
                Integer other = around.doneTask(turn.handle());
                boolean before = other != null && scheduled.by() != null && around.ledger().wasDoneBefore(other, scheduled.by());
                yield say(before ? "why.note-done-before" : "why.note-done", when, "what", source == null || source.id() == null ? "other" : source.kind().key(),
                        "other", other == null ? "" : around.name(other), "outcome", other != null ? around.outcome(other)
                                : scheduled.cause() == Cause.CANCEL || source == null ? Outcome.CANCELLED.name() : end(source, scheduled));
            }
            case CALL_SOON_THREADSAFE -> say(
                    scheduled.purpose() == Errand.KNOCK ? "why.note-knock"
                            : scheduled.purpose() == Errand.CLOSE_GENERATOR ? "why.note-generator"
                            : scheduled.by() == null ? "why.note-outside" : "why.note-threadsafe", when);
            case CALL_SOON, TASK_CREATED, YIELDED, HAND -> say("why.note", when);
        };
    }

    /** How that ended which was waited for. */
    private String end(Source source, TraceEvent.Scheduled scheduled) {
        if (source.kind() == Awaited.Kind.TASK) {
            return around.outcome(source.id());
        }
        if (source.id() == null) {
            return "DONE";
        }
        ResourceState state = around.ledger().stateBefore(source.id(), around.before().position());
        ResourceState then = scheduled.by() == null ? state : around.ledger().stateAfter(source.id(), scheduled.by());
        return switch (state) {
            case ResourceState.Future future when future.outcome() != null -> future.outcome().name();
            case ResourceState.Barrier now -> switch (then instanceof ResourceState.Barrier barrier ? barrier.phase() : now.phase()) {
                case "broken", "resetting" -> "BROKEN";
                case "filling" -> "FREE";
                default -> "DONE";
            };
            case ResourceState.Shield shield -> shield.hit() ? "HIT" : "DONE";
            case ResourceState.TaskGroup group -> group.tasks().stream().allMatch(around::isDone) ? "DONE" : "CALLED";
            case ResourceState.Gather gather -> gatherEnd(gather, scheduled);
            case ResourceState.Wait _, ResourceState.AsCompleted _ -> isLate(scheduled) ? "LATE" : "DONE";
            case null, default -> "DONE";
        };
    }

    /** How a gather ended, in the turn that ended it: what became of its other children since is of no concern. */
    private String gatherEnd(ResourceState.Gather gather, TraceEvent.Scheduled scheduled) {
        if (around.ledger().hearsOfItsStamp(turn.turn())) {
            return Outcome.CANCELLED.name();
        }
        List<Integer> children = gather.children().stream().filter(child -> child != 0).toList();
        Integer by = scheduled.by();
        if (children.stream().allMatch(child -> by == null ? around.isDone(child) : around.ledger().wasDoneBefore(child, by + 1))) {
            return children.stream().map(around::outcome).allMatch(Outcome.RESULT.name()::equals) ? "DONE" : "OVER";
        }
        return by != null && isBurnt(by) ? Outcome.EXCEPTION.name() : "BINNED";
    }

    /** Whether the child that a gather's callback was told of in that turn is burnt. */
    private boolean isBurnt(int by) {
        TraceEvent.Turn cause = around.ledger().turnOf(by).orElse(null);
        TraceEvent.Scheduled told = cause == null ? null : around.ledger().scheduled(cause.handle());
        Source child = told == null ? null : told.source();
        if (child == null || child.id() == null) {
            return false;
        }
        return child.kind() == Awaited.Kind.TASK ? around.outcome(child.id()).equals(Outcome.EXCEPTION.name())
                : around.ledger().stateBefore(child.id(), around.before().position()) instanceof ResourceState.Future future
                        && future.outcome() == Outcome.EXCEPTION;
    }

    /** Whether the turn that did it was that of a timer. */
    private boolean isLate(TraceEvent.Scheduled scheduled) {
        return scheduled.by() != null && around.ledger().turnOf(scheduled.by())
                .filter(cause -> around.ledger().errand(cause.handle()) == Errand.WAIT_TIMEOUT).isPresent();
    }
}
