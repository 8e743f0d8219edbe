package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a task does in its turn, whose {@code Turn} event stands at {@code start}; it ends at the position of the names. */
record TaskTurn(Trace trace, int start, TraceEvent.Turn turn, int task, Names names) {

    Caption told() {
        String who = names.of(task);
        if (names.isChore(task)) {
            return new Caption("The chef tidies up: " + who + ".", who + " runs, a task of asyncio.run's own.");
        }
        boolean first = turn.callback().endsWith("__step") && names.ledger().firstTurn(task) == turn.turn();
        var made = new ArrayList<String>();
        var stamped = new ArrayList<String>();
        var taken = new ArrayList<String>();
        int notes = 0;
        int timers = 0;
        int crates = 0;
        double held = 0;
        double worked = 0;
        Caption end = null;
        boolean notYet = false;
        for (int i = start + 1; i < names.position(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.TaskCreated e -> made.add(names.of(e.task()));
                case TraceEvent.CancelRequested e -> stamped.add(e.task() == task ? "itself" : names.of(e.task()));
                case TraceEvent.Scheduled e when e.task() == null && e.cause() == Cause.CALL_SOON -> notes++;
                case TraceEvent.Timer e when isOfTheProgram(e) -> timers++;
                case TraceEvent.Resource e when e.state() instanceof ResourceState.AsCompleted ->
                    names.ledger().takenOff(i).forEach(other -> taken.add(names.of(other)));
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Executor job && !job.done() -> crates++;
                case TraceEvent.Blocked e when e.what().equals("kitchen.work") -> worked += e.seconds();
                case TraceEvent.Blocked e -> held += e.seconds();
                case TraceEvent.TaskWaiting e when e.task() == task -> {
                    end = waits(e.on());
                    notYet = true;
                }
                case TraceEvent.TaskDone e when e.task() == task -> {
                    end = ends(e);
                    notYet = false;
                }
                default -> { }
            }
        }
        Caption begin = begin(who, first, held, worked, notYet);
        String words = begin.words();
        String terms = begin.terms();
        if (!taken.isEmpty()) {
            words += " and takes " + Names.list(taken) + " off the belt";
            terms += " with " + Names.list(taken) + " from as_completed()";
        }
        List<Caption> acts = acts(made, stamped, notes, timers, crates);
        if (!acts.isEmpty()) {
            words += ". It " + acts.stream().map(Caption::words).collect(Collectors.joining(", "));
            terms += " and " + acts.stream().map(Caption::terms).collect(Collectors.joining(", "));
        }
        if (end == null) {
            return new Caption(words + ".", terms + ".");
        }
        return new Caption(
                words + (acts.isEmpty() ? ". It " : ", then ") + end.words() + ".",
                terms + (acts.isEmpty() ? "; " : ", then ") + end.terms() + ".");
    }

    /** How the sentence begins: what holds the chef comes first, then a stamp that the dish hears of, then that it is its turn. */
    private Caption begin(String who, boolean first, double held, double worked, boolean notYet) {
        if (held > 0) {
            return new Caption("For " + Phrases.seconds(held) + " the chef stares into " + who + "'s pot and can do nothing else",
                    who + " holds the thread for " + Phrases.seconds(held));
        }
        if (names.ledger().hearsOfItsStamp(turn.turn())) {
            return new Caption("The stamp reaches " + who + (notYet ? ", but it is not done yet" : ""),
                    "CancelledError is thrown into " + who + (notYet ? ", and it goes on" : ""));
        }
        if (worked > 0) {
            return new Caption("The chef works on " + who + " for " + Phrases.seconds(worked),
                    who + " works for " + Phrases.seconds(worked) + " without giving control back");
        }
        return new Caption("The chef " + (first ? "starts " : "goes on with ") + who, who + (first ? " starts" : " goes on"));
    }

    /** What it does to others, as parts of a sentence whose subject it is. */
    private static List<Caption> acts(List<String> made, List<String> stamped, int notes, int timers, int crates) {
        var acts = new ArrayList<Caption>();
        if (!made.isEmpty()) {
            acts.add(new Caption("orders " + Names.list(made), "creates " + Names.list(made)));
        }
        if (!stamped.isEmpty()) {
            acts.add(new Caption("stamps " + Names.list(stamped), "cancels " + Names.list(stamped)));
        }
        if (notes > 0) {
            acts.add(new Caption("leaves " + Phrases.some(notes, "note") + " on the rail", "puts " + Phrases.some(notes, "callback") + " on _ready"));
        }
        if (timers > 0) {
            acts.add(new Caption("sets " + Phrases.some(timers, "timer"), "sets " + Phrases.some(timers, "TimerHandle")));
        }
        if (crates > 0) {
            acts.add(new Caption("gives the porter " + Phrases.some(crates, "crate"), "hands " + Phrases.some(crates, "job") + " to the executor"));
        }
        return acts;
    }

    /** Set by {@code call_later}, and not by a sleep, a timeout or a wait. */
    private static boolean isOfTheProgram(TraceEvent.Timer timer) {
        String callback = timer.callback();
        return !callback.startsWith("_set_result_unless_cancelled") && !callback.startsWith("_release_waiter") && !callback.endsWith("_on_timeout");
    }

    private Caption waits(Awaited on) {
        String id = on.id() == null ? "" : names.of(on.id());
        String label = on.label() == null ? "" : Phrases.name(on.label());
        String until = on.until() == null ? "" : Phrases.clock(on.until());
        return switch (on.kind()) {
            case SLEEP -> new Caption(
                    "goes on the stove until " + until + " on the clock", "it awaits sleep(), due at " + until);
            case YIELD -> new Caption(
                    "gives way: its ticket goes to the end of the rail", "it yields, back to the end of _ready");
            case TASK -> new Caption(
                    "is put on the shelf, tied to " + id, "it awaits the task " + id);
            case GATHER -> new Caption("waits for its tray to be full", "it awaits gather()");
            case WAIT -> new Caption("waits for dishes on its tray", "it awaits wait()");
            case AS_COMPLETED -> new Caption("waits at the belt for whatever comes next", "it awaits the next of as_completed()");
            case TASK_GROUP -> new Caption("waits for its roped tray", "it awaits the end of its TaskGroup");
            case LOCK -> new Caption("queues for the knife", "it awaits Lock.acquire()");
            case SEMAPHORE -> new Caption("queues for an oven", "it awaits Semaphore.acquire()");
            case EVENT -> new Caption("listens for the bell", "it awaits Event.wait()");
            case CONDITION -> new Caption("listens to the intercom", "it awaits Condition.wait()");
            case QUEUE_GET -> new Caption("waits at the empty pass", "it awaits Queue.get()");
            case QUEUE_PUT -> new Caption("waits at the full pass", "it awaits Queue.put()");
            case QUEUE_JOIN -> new Caption("waits until the pass is worked off", "it awaits Queue.join()");
            case BARRIER -> new Caption("waits at the table for the others", "it awaits Barrier.wait()");
            case EXECUTOR -> new Caption(
                    "waits for the porter" + (until.isEmpty() ? "" : ", who is back at " + until),
                    "it awaits run_in_executor(" + label + ")");
            case SHIELD -> new Caption("waits for what is under the glass dome", "it awaits shield()");
            default -> new Caption("waits for a plate that somebody else fills", "it awaits a Future");
        };
    }

    private static Caption ends(TraceEvent.TaskDone e) {
        String value = e.value() == null ? "" : Phrases.shorten(e.value(), 40);
        return switch (e.outcome()) {
            case RESULT -> value.isEmpty() || value.equals("None")
                    ? new Caption("is served", "it returns")
                    : new Caption("is served: " + value, "it returns " + value);
            case EXCEPTION -> new Caption("burns: " + value, "it raises " + value);
            case CANCELLED -> new Caption("is scraped into the bin", "it ends cancelled");
        };
    }
}
