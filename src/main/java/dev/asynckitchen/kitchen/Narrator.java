package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens, in the kitchen's words and in asyncio's terms: one sentence for every turn, and one that says why
 * it was this turn and no other. Not thread-safe.
 */
public final class Narrator {
    private final Trace trace;
    private final Ledger ledger;

    public Narrator(Trace trace) {
        this.trace = trace;
        this.ledger = new Ledger(trace);
    }

    /** A task's name as the sentences say it. */
    public String name(int task) {
        return ledger.name(task);
    }

    /** What a task looks like. */
    public Look look(int task) {
        return ledger.look(task);
    }

    /** What happens in the turn whose {@code Turn} event stands at {@code start}. */
    public Caption turn(int start) {
        TraceEvent.Turn turn = (TraceEvent.Turn) trace.get(start);
        return turn.task() != null ? taskTurn(start, turn, turn.task()) : noteTurn(start, turn);
    }

    /** Why that turn and no other: who put its handle on the rail, and for what reason. */
    public Caption why(int start) {
        TraceEvent.Turn turn = (TraceEvent.Turn) trace.get(start);
        TraceEvent.Scheduled scheduled = ledger.scheduled(turn.handle());
        if (scheduled == null) {
            TraceEvent.Timer timer = ledger.timer(turn.handle());
            String when = timer == null ? "its time" : Phrases.clock(timer.when());
            String owner = timer == null || timer.task() == null ? "" : " for " + name(timer.task());
            return new Caption(
                    "A timer set" + owner + " to " + when + " on the clock has run down.",
                    "Its TimerHandle was due at " + when + ": _run_once moved it from _scheduled to _ready.");
        }
        String who = turn.task() == null ? "This note" : name(turn.task());
        String by = scheduled.by() == null ? "" : " in turn " + scheduled.by();
        if (scheduled.cause() == Cause.TASK_CREATED && turn.task() != null && look(turn.task()).equals(Look.CHORE)) {
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
        String kind = source == null ? "future" : source.kind();
        String terms = "the future it waits for was done" + by + ", and its callbacks were put on _ready.";
        if (kind.equals("task") && source != null && source.id() != null) {
            String other = name(source.id());
            return task
                    ? new Caption(who + " was tied to " + other + ", and " + other + " was finished" + by + ".",
                            who + " awaits " + other + ", which was done" + by + ": its done callback put __wakeup on _ready.")
                    : new Caption(other + " was finished" + by + ", and this note was waiting for that.",
                            other + " was done" + by + ": add_done_callback() had asked for this call.");
        }
        String words = switch (kind) {
            case "sleep" -> who + "'s pot whistled" + by + ": its ticket went back to the rail.";
            case "gather" -> who + "'s tray was full" + by + ".";
            case "lock" -> "The knife came free" + by + ", and " + who + " was first in line.";
            case "semaphore" -> "An oven door came free" + by + ", and " + who + " was first in line.";
            case "event" -> "The bell rang" + by + ", and " + who + " was listening for it.";
            case "condition" -> "The intercom called " + who + by + ".";
            case "queue-get" -> "Something was put on the pass" + by + ", and " + who + " was waiting for it.";
            case "queue-put" -> "A place on the pass came free" + by + ", and " + who + " was waiting for one.";
            case "queue-join" -> "Everything from the pass was done" + by + ", and " + who + " was waiting for that.";
            case "barrier" -> "The table was complete" + by + ", and " + who + " may go on.";
            case "executor" -> "The porter came back" + by + " with what " + who + " was waiting for.";
            case "task-group" -> "The last dish on " + who + "'s roped tray was done" + by + ".";
            case "wait", "as-completed" -> "A dish that " + who + " was waiting for was done" + by + ".";
            case "shield" -> "The dish under the glass dome was done" + by + ".";
            default -> "The plate that " + who + " was waiting for was filled" + by + ".";
        };
        return new Caption(words, who + ": " + terms);
    }

    // What a task does in its turn.

    private Caption taskTurn(int start, TraceEvent.Turn turn, int task) {
        String who = name(task);
        if (look(task).equals(Look.CHORE)) {
            return new Caption("The chef tidies up: " + who + ".", who + " runs, a task of asyncio.run's own.");
        }
        boolean first = turn.callback().endsWith("__step") && ledger.firstTurn(task) == turn.turn();
        var made = new ArrayList<String>();
        var stamped = new ArrayList<String>();
        double held = 0;
        double worked = 0;
        Caption end = null;
        for (int i = start + 1; i < trace.size() && !(trace.get(i) instanceof TraceEvent.TurnEnded); i++) {
            switch (trace.get(i)) {
                case TraceEvent.TaskCreated e -> made.add(name(e.task()));
                case TraceEvent.CancelRequested e -> stamped.add(e.task() == task ? "itself" : name(e.task()));
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
        if (!made.isEmpty()) {
            words += ". It orders " + list(made);
            terms += " and creates " + list(made);
        }
        if (!stamped.isEmpty()) {
            words += (made.isEmpty() ? ". It stamps " : ", stamps ") + list(stamped);
            terms += (made.isEmpty() ? " and cancels " : ", cancels ") + list(stamped);
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
        String id = on.id() == null ? "" : name(on.id());
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
            case "as-completed" -> new Caption("waits for whatever comes first", "it awaits the next of as_completed()");
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

    // What a plain callback does.

    private Caption noteTurn(int start, TraceEvent.Turn turn) {
        TraceEvent.Timer timer = ledger.timer(turn.handle());
        var woken = new ArrayList<String>();
        var notes = 0;
        var stamped = new ArrayList<String>();
        boolean trayFull = false;
        for (int i = start + 1; i < trace.size() && !(trace.get(i) instanceof TraceEvent.TurnEnded); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Scheduled e when e.task() != null -> woken.add(name(e.task()));
                case TraceEvent.Scheduled _ -> notes++;
                case TraceEvent.CancelRequested e -> stamped.add(name(e.task()));
                case TraceEvent.Resource e when e.state() instanceof ResourceState.Gather g && g.done() -> trayFull = true;
                default -> { }
            }
        }
        String callback = turn.callback();
        String to = woken.isEmpty() ? "" : " The chef hangs " + list(woken) + " on the rail.";
        String ready = woken.isEmpty() ? "." : "; " + list(woken) + (woken.size() == 1 ? " joins" : " join") + " _ready.";
        if (callback.startsWith("_set_result_unless_cancelled") && timer != null) {
            String whose = timer.task() == null ? "A" : name(timer.task()) + "'s";
            return woken.isEmpty()
                    ? new Caption(whose + " pot whistles, but nobody waits for it.", "The sleep's future is already done.")
                    : new Caption(whose + " pot whistles: its time is up." + to, "sleep()'s timer sets its future's result" + ready);
        }
        if (callback.endsWith("_run_until_complete_cb")) {
            return stops(turn);
        }
        if (callback.startsWith("gather.<locals>")) {
            return trayFull
                    ? new Caption("A dish is set into its slot, and the tray is full." + to,
                            "gather()'s last child is done: its future gets the results" + ready)
                    : new Caption("A dish is set into its slot on the tray.", "gather() counts one more child as done.");
        }
        if (callback.endsWith("_on_timeout")) {
            return new Caption("The egg timer rings" + (stamped.isEmpty() ? "." : ": " + list(stamped) + " is called back."),
                    "The timeout expires" + (stamped.isEmpty() ? "." : " and cancels " + list(stamped) + "."));
        }
        if (callback.endsWith("TaskGroup._on_task_done")) {
            return new Caption("A dish is taken off the roped tray." + (stamped.isEmpty() ? "" : " It is burnt: " + list(stamped) + " must go, too.") + to,
                    "TaskGroup._on_task_done()" + (stamped.isEmpty() ? "" : " cancels " + list(stamped)) + ready);
        }
        if (callback.endsWith("_read_from_self")) {
            return new Caption("The chef looks up: somebody had knocked.", "The selector was woken: the self-pipe is read.");
        }
        Caption own = ofTheHouse(callback, to, ready);
        if (own != null) {
            return own;
        }
        String plain = Phrases.name(Ledger.plain(callback));
        String more = notes > 0 && woken.isEmpty() ? " It leaves " + Phrases.count(notes, "note") + " on the rail." : "";
        return new Caption("The chef reads a note: " + plain + "." + to + more, "The callback " + plain + " runs" + ready);
    }

    private Caption stops(TraceEvent.Turn turn) {
        TraceEvent.Scheduled scheduled = ledger.scheduled(turn.handle());
        Integer task = scheduled == null || scheduled.source() == null ? null : scheduled.source().id();
        String words = task == null ? "That was what the kitchen was opened for"
                : look(task).equals(Look.CHORE) ? "That is tidied up"
                : name(task) + " was the dish the kitchen was opened for";
        return new Caption(words + ": the loop may stop.", "run_until_complete()'s future is done: the callback calls loop.stop().");
    }

    /** What asyncio's own callbacks do, where they are no more than an errand; absent for any other. */
    private static @Nullable Caption ofTheHouse(String callback, String to, String ready) {
        return switch (callback.startsWith("as_completed.") ? "as_completed" : Phrases.note(callback)) {
            case "as_completed" -> new Caption("A dish that is done is put on the belt." + to, "as_completed() has one more to give" + ready);
            case "wait" -> new Caption("One of the dishes that are waited for is done." + to, "wait() counts one more as done" + ready);
            case "timer" -> new Caption("Nobody waits any longer than this." + to, "The timeout of wait() releases its waiter" + ready);
            case "shield" -> new Caption("The glass dome is lifted." + to, "shield() hands on what became of its inner future" + ready);
            case "porter" -> new Caption("The porter is at the hatch." + to, "The executor's future and the loop's are brought into line" + ready);
            default -> null;
        };
    }

    // The moments between turns.

    /** What happens at a tick's beginning, its {@code Tick} event at {@code start}; the kitchen was {@code before}. */
    public Caption round(int start, KitchenState before) {
        TraceEvent.Tick tick = (TraceEvent.Tick) trace.get(start);
        int due = 0;
        for (int i = start + 1; i < trace.size() && trace.get(i) instanceof TraceEvent.Due; i++) {
            due++;
        }
        int ready = (int) before.rail().stream().filter(t -> !t.cancelled()).count() + due;
        String waited = Phrases.seconds(tick.waited());
        if (tick.waited() > 1e-6) {
            return new Caption(
                    "Nothing to cook for " + waited + ": the chef leans back until "
                            + (due == 0 ? "somebody knocks." : Phrases.count(due, "timer") + (due == 1 ? " rings." : " ring.")),
                    "_ready was empty: select() slept " + waited + ". " + Phrases.count(due, "timer") + " due.");
        }
        return new Caption(
                "Round " + tick.tick() + ": " + Phrases.count(ready, "ticket") + " on the rail.",
                "Tick " + tick.tick() + ": " + Phrases.count(ready, "handle") + " in _ready.");
    }

    /** What the program does outside any loop, in the events from {@code first} to {@code end}; the kitchen is {@code after}. */
    public Caption outside(int first, int end, KitchenState after) {
        for (int i = end - 1; i >= first; i--) {
            switch (trace.get(i)) {
                case TraceEvent.Blocked e -> {
                    String held = Phrases.seconds(e.seconds());
                    return e.what().equals("kitchen.work")
                            ? new Caption("The chef works for " + held + ".", e.what() + " takes " + held + " of the thread's time.")
                            : new Caption("The chef stares into one pot for " + held + ". Nothing else happens.",
                                    e.what() + " holds the thread for " + held + ".");
                }
                case TraceEvent.CoroutineCreated e -> {
                    String name = Phrases.name(e.function());
                    return new Caption("A recipe card is written: " + name + "(). Nothing is cooked yet.",
                            name + "() gives a coroutine object. None of it has run.");
                }
                case TraceEvent.LoopOpened _ -> {
                    return new Caption("The kitchen opens.", "An event loop is created.");
                }
                case TraceEvent.LoopClosed _ -> {
                    return new Caption("The kitchen closes.", "The event loop is closed.");
                }
                case TraceEvent.TaskCreated e -> {
                    return order(e);
                }
                default -> { }
            }
        }
        return after.line() == null
                ? new Caption("The kitchen is still dark.", "The program begins.")
                : new Caption("The program is at line " + after.line() + ".", "Line " + after.line() + " runs.");
    }

    private Caption order(TraceEvent.TaskCreated task) {
        String name = name(task.task());
        if (!Look.of(task).equals(Look.CHORE)) {
            return new Caption("The order for " + name + " comes in.", "A task is created for " + name + ".");
        }
        String words = switch (name) {
            case "shutdown_asyncgens" -> "Closing time: the conveyors are stopped.";
            case "shutdown_default_executor" -> "Closing time: the porter is sent home.";
            default -> "Closing time: the kitchen is tidied up.";
        };
        return new Caption(words, "asyncio.run() makes a task of its own for " + Phrases.shorten(task.function(), 60) + "().");
    }

    /** How the program ended. */
    public Caption end(TraceEvent.Ended ended) {
        String message = ended.message() == null ? "" : Phrases.shorten(ended.message(), 90);
        return switch (ended.outcome()) {
            case OK -> new Caption("Everything is served. The kitchen closes.", "The program has ended.");
            case EXCEPTION -> new Caption("The kitchen closes early: " + message, "Uncaught: " + message);
            case STOPPED -> new Caption(message, message);
        };
    }

    private static String list(List<String> names) {
        int size = names.size();
        if (size == 1) {
            return names.getFirst();
        }
        if (size > 4) {
            return names.get(0) + ", " + names.get(1) + " and " + (size - 2) + " more";
        }
        return names.subList(0, size - 1).stream().collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
