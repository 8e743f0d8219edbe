package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Why a turn and no other: who put its handle on the rail, and for what reason. */
record WhyNow(TraceEvent.Turn turn, Names names) {

    Caption told() {
        TraceEvent.Scheduled scheduled = names.ledger().scheduled(turn.handle());
        if (scheduled == null) {
            TraceEvent.Timer timer = names.ledger().timer(turn.handle());
            String when = timer == null ? "its time" : Phrases.clock(timer.when());
            String owner = timer == null || timer.task() == null ? "" : " for " + names.of(timer.task());
            return new Caption(
                    "A timer set" + owner + " to " + when + " on the clock has run down.",
                    "Its TimerHandle was due at " + when + ": _run_once moved it from _scheduled to _ready.");
        }
        String who = turn.task() == null ? "This note" : names.of(turn.task());
        String by = scheduled.by() == null ? "" : " in turn " + scheduled.by();
        if (scheduled.cause() == Cause.TASK_CREATED && turn.task() != null && names.isChore(turn.task())) {
            return new Caption(
                    "It is closing time: " + who + " is one of the chores.",
                    "asyncio.run() made a task of its own for " + who + "; its first step was put on _ready.");
        }
        return switch (scheduled.cause()) {
            case TASK_CREATED -> new Caption(
                    who + " is a new dish: its ticket was clipped to the rail" + by + ", and now it is leftmost.",
                    "create_task() put " + who + "'s first step on _ready" + by + ". The queue is first in, first out.");
            case YIELDED -> new Caption(
                    who + " gave way" + by + ", and its ticket has come round again.",
                    who + " yielded" + by + " (sleep(0) or a bare yield), so its step went to the end of _ready.");
            case CANCEL -> new Caption(
                    who + " was stamped" + by + ": now it hears of it.",
                    "Task.cancel()" + by + " cancelled what " + who + " waited for; CancelledError is thrown into it now.");
            case CALL_SOON_THREADSAFE -> new Caption(
                    "Somebody outside the kitchen handed this in" + by + ".",
                    "call_soon_threadsafe()" + by + " put it on _ready and woke the selector.");
            case CALL_SOON -> new Caption(
                    who + " was clipped to the rail" + by + ".", "call_soon() put it on _ready" + by + ".");
            case FUTURE_DONE -> done(who, by, scheduled.source(), turn.task() != null);
        };
    }

    private Caption done(String who, String by, @Nullable Source source, boolean task) {
        Awaited.Kind kind = source == null ? Awaited.Kind.FUTURE : source.kind();
        String terms = "the future it waits for was done" + by + ", and its callbacks were put on _ready.";
        if (kind == Awaited.Kind.TASK && source != null && source.id() != null) {
            String other = names.of(source.id());
            return task
                    ? new Caption(who + " was tied to " + other + ", and " + other + " was finished" + by + ".",
                            who + " awaits " + other + ", which was done" + by + ": its done callback put __wakeup on _ready.")
                    : new Caption(other + " was finished" + by + ", and this note was waiting for that.",
                            other + " was done" + by + ": add_done_callback() had asked for this call.");
        }
        String words = switch (kind) {
            case SLEEP -> who + "'s pot whistled" + by + ": its ticket went back to the rail.";
            case GATHER -> who + "'s tray was full" + by + ".";
            case LOCK -> "The knife came free" + by + ", and " + who + " was first in line.";
            case SEMAPHORE -> "An oven door came free" + by + ", and " + who + " was first in line.";
            case EVENT -> "The bell rang" + by + ", and " + who + " was listening for it.";
            case CONDITION -> "The intercom called " + who + by + ".";
            case QUEUE_GET -> "Something was put on the pass" + by + ", and " + who + " was waiting for it.";
            case QUEUE_PUT -> "A place on the pass came free" + by + ", and " + who + " was waiting for one.";
            case QUEUE_JOIN -> "Everything from the pass was done" + by + ", and " + who + " was waiting for that.";
            case BARRIER -> "The table was complete" + by + ", and " + who + " may go on.";
            case EXECUTOR -> "The porter came back" + by + " with what " + who + " was waiting for.";
            case TASK_GROUP -> "The last dish on " + who + "'s roped tray was done" + by + ".";
            case AS_COMPLETED -> "The next dish came along the belt" + by + ", and " + who + " was waiting for it.";
            case WAIT -> "A dish that " + who + " was waiting for was done" + by + ".";
            case SHIELD -> "The dish under the glass dome was done" + by + ".";
            default -> "The plate that " + who + " was waiting for was filled" + by + ".";
        };
        return new Caption(words, who + ": " + terms);
    }
}
