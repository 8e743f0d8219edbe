package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

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
        double held = 0;
        double worked = 0;
        Caption end = null;
        for (int i = start + 1; i < names.position(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.TaskCreated e -> made.add(names.of(e.task()));
                case TraceEvent.CancelRequested e -> stamped.add(e.task() == task ? "itself" : names.of(e.task()));
                case TraceEvent.Resource e when e.state() instanceof ResourceState.AsCompleted ->
                    names.ledger().takenOff(i).forEach(other -> taken.add(names.of(other)));
                case TraceEvent.Blocked e when e.what().equals("kitchen.work") -> worked += e.seconds();
                case TraceEvent.Blocked e -> held += e.seconds();
                case TraceEvent.TaskWaiting e when e.task() == task -> end = waits(e.on());
                case TraceEvent.TaskDone e when e.task() == task -> end = ends(e);
                default -> { }
            }
        }
        String words = "The chef " + (first ? "starts " : "goes on with ") + who;
        String terms = who + (first ? " starts" : " goes on");
        if (held > 0) {
            words = "For " + Phrases.seconds(held) + " the chef stares into " + who + "'s pot and can do nothing else";
            terms = who + " holds the thread for " + Phrases.seconds(held);
        } else if (worked > 0) {
            words = "The chef works on " + who + " for " + Phrases.seconds(worked);
            terms = who + " works for " + Phrases.seconds(worked) + " without giving control back";
        }
        if (!taken.isEmpty()) {
            words += " and takes " + Names.list(taken) + " off the belt";
            terms += " with " + Names.list(taken) + " from as_completed()";
        }
        if (!made.isEmpty()) {
            words += ". It orders " + Names.list(made);
            terms += " and creates " + Names.list(made);
        }
        if (!stamped.isEmpty()) {
            words += (made.isEmpty() ? ". It stamps " : ", stamps ") + Names.list(stamped);
            terms += (made.isEmpty() ? " and cancels " : ", cancels ") + Names.list(stamped);
        }
        boolean acts = !made.isEmpty() || !stamped.isEmpty();
        if (end == null) {
            return new Caption(words + ".", terms + ".");
        }
        return new Caption(
                words + (acts ? ", then " : ". It ") + end.words() + ".",
                terms + (acts ? ", then " : "; ") + end.terms() + ".");
    }

    private Caption waits(Awaited on) {
        String id = on.id() == null ? "" : names.of(on.id());
        String label = on.label() == null ? "" : Phrases.name(on.label());
        String until = on.until() == null ? "" : Phrases.clock(on.until());
        return switch (on.kind()) {
            case "sleep" -> new Caption(
                    "goes on the stove until " + until + " on the clock", "it awaits sleep(), due at " + until);
            case "yield" -> new Caption(
                    "gives way: its ticket goes to the end of the rail", "it yields, back to the end of _ready");
            case "task" -> new Caption(
                    "is put on the shelf, tied to " + id, "it awaits the task " + id);
            case "gather" -> new Caption("waits for its tray to be full", "it awaits gather()");
            case "wait" -> new Caption("waits for dishes on its tray", "it awaits wait()");
            case "as-completed" -> new Caption("waits at the belt for whatever comes next", "it awaits the next of as_completed()");
            case "task-group" -> new Caption("waits for its roped tray", "it awaits the end of its TaskGroup");
            case "lock" -> new Caption("queues for the knife", "it awaits Lock.acquire()");
            case "semaphore" -> new Caption("queues for an oven", "it awaits Semaphore.acquire()");
            case "event" -> new Caption("listens for the bell", "it awaits Event.wait()");
            case "condition" -> new Caption("listens to the intercom", "it awaits Condition.wait()");
            case "queue-get" -> new Caption("waits at the empty pass", "it awaits Queue.get()");
            case "queue-put" -> new Caption("waits at the full pass", "it awaits Queue.put()");
            case "queue-join" -> new Caption("waits until the pass is worked off", "it awaits Queue.join()");
            case "barrier" -> new Caption("waits at the table for the others", "it awaits Barrier.wait()");
            case "executor" -> new Caption(
                    "waits for the porter" + (until.isEmpty() ? "" : ", who is back at " + until),
                    "it awaits run_in_executor(" + label + ")");
            case "shield" -> new Caption("waits for what is under the glass dome", "it awaits shield()");
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
