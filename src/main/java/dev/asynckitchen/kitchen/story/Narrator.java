package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.index.Ledger;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what happens, in the kitchen's words and in asyncio's terms: one sentence for every turn, and one that says why
 * it was this turn and no other. What it says of a moment depends on nothing that comes after it. Not thread-safe.
 */
public final class Narrator {
    private final Trace trace;
    private final Ledger ledger;

    public Narrator(Trace trace) {
        this.trace = trace;
        this.ledger = new Ledger(trace);
    }

    /** A task's name as the sentences say it, in the state that the dish is of. */
    public String name(Dish dish) {
        return ledger.shown(dish.task(), dish.name());
    }

    /** The same by the task's id. */
    public String name(int task, KitchenState state) {
        Dish dish = state.dishes().get(task);
        return dish == null ? "task " + task : name(dish);
    }

    /** A task's latest name. */
    public String name(int task) {
        return ledger.name(task, trace.size());
    }

    /** What a task looks like. */
    public Look look(int task) {
        return ledger.look(task);
    }

    /** What happens in the turn whose {@code Turn} event stands at {@code start}. */
    public Caption turn(int start) {
        TraceEvent.Turn turn = (TraceEvent.Turn) trace.get(start);
        var names = new Names(ledger, endOfTurn(start));
        return turn.task() != null
                ? new TaskTurn(trace, start, turn, turn.task(), names).told()
                : new NoteTurn(trace, start, turn, names).told();
    }

    /** Why that turn and no other: who put its handle on the rail, and for what reason. */
    public Caption why(int start) {
        return new WhyNow((TraceEvent.Turn) trace.get(start), new Names(ledger, endOfTurn(start))).told();
    }

    private int endOfTurn(int start) {
        int end = start + 1;
        while (end < trace.size() && !ends(trace.get(end))) {
            end++;
        }
        return end;
    }

    /** A turn in which the program was stopped has no end of its own. */
    private static boolean ends(TraceEvent event) {
        return event instanceof TraceEvent.TurnEnded || event instanceof TraceEvent.Turn
                || event instanceof TraceEvent.Tick || event instanceof TraceEvent.Ended;
    }

    // The moments between turns.

    /** What happens at a tick's beginning, its {@code Tick} event at {@code start}; the kitchen was {@code before}. */
    public Caption round(int start, KitchenState before) {
        TraceEvent.Tick tick = (TraceEvent.Tick) trace.get(start);
        List<Integer> handles = new ArrayList<>();
        for (int i = start + 1; i < trace.size() && trace.get(i) instanceof TraceEvent.Due due; i++) {
            handles.add(due.handle());
        }
        int due = handles.size();
        int ready = (int) before.rail().stream().filter(t -> !t.cancelled()).count() + due;
        String waited = Phrases.seconds(tick.waited());
        if (tick.waited() > 1e-6) {
            return new Caption(
                    "Nothing to cook for " + waited + ": the chef leans back until " + rings(handles, before) + ".",
                    "_ready was empty: select() slept " + waited + ". " + Phrases.count(due, "timer") + " due.");
        }
        return new Caption(
                "Round " + tick.tick() + ": " + Phrases.count(ready, "ticket") + " on the rail.",
                "Tick " + tick.tick() + ": " + Phrases.count(ready, "handle") + " in _ready.");
    }

    /** What ends the chef's idleness: pots by their dishes' names; with other timers among them they are counted. */
    private String rings(List<Integer> handles, KitchenState before) {
        int due = handles.size();
        List<String> sleepers = before.timers().stream()
                .filter(timer -> timer.task() != null && handles.contains(timer.handle()))
                .map(timer -> name(timer.task(), before)).toList();
        if (due == 0) {
            return "somebody knocks";
        } else if (sleepers.size() < due) {
            return due == 1 ? "a timer rings" : due + " timers ring";
        }
        return due == 1 ? sleepers.getFirst() + "'s pot whistles" : "the pots of " + Names.list(sleepers) + " whistle";
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
                case TraceEvent.Warning e when e.kind().equals("exception-never-retrieved") && e.task() != null -> {
                    return forgotten(e.task(), after);
                }
                case TraceEvent.Resource(int _, String label, ResourceState.Executor job) when job.done() -> {
                    return new Caption("The porter is back with " + label + ". He knocks.",
                            "A worker thread has done " + label + ": call_soon_threadsafe() wakes the loop.");
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
                    return order(e, name(e.task(), after));
                }
                default -> { }
            }
        }
        return after.line() == null
                ? new Caption("The kitchen is still dark.", "The program begins.")
                : new Caption("The program is at line " + after.line() + ".", "Line " + after.line() + " runs.");
    }

    private Caption forgotten(int task, KitchenState after) {
        Dish dish = after.dishes().get(task);
        String value = dish != null && dish.place() instanceof Place.Done done && done.value() != null
                ? Phrases.shorten(done.value(), 40) : "an exception";
        String name = name(task, after);
        return new Caption(
                "Closing time: nobody ever asked what became of " + name + ". It smokes in the bin: " + value + ".",
                "Task exception was never retrieved: " + name + " raised " + value + ", and nobody awaited it.");
    }

    private static Caption order(TraceEvent.TaskCreated task, String name) {
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
}
