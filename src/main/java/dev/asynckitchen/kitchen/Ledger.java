package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who scheduled which handle and why, and what tasks are called: read once from a trace that may still grow. Not thread-safe. */
final class Ledger {
    private final Trace trace;
    private final Map<Integer, TraceEvent.Scheduled> scheduled = new HashMap<>();
    private final Map<Integer, TraceEvent.Timer> timers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> functions = new HashMap<>();
    private final Map<String, Integer> tasksOfFunction = new HashMap<>();
    private final Map<Integer, Integer> firstTurns = new HashMap<>();
    private final BitSet chores = new BitSet();
    private int seen;

    Ledger(Trace trace) {
        this.trace = trace;
    }

    TraceEvent.@Nullable Scheduled scheduled(int handle) {
        read();
        return scheduled.get(handle);
    }

    TraceEvent.@Nullable Timer timer(int handle) {
        read();
        return timers.get(handle);
    }

    Look look(int task) {
        read();
        return chores.get(task) ? Look.CHORE : Look.of(task);
    }

    /** The turn in which a task ran first, 0 if it has not yet. */
    int firstTurn(int task) {
        read();
        return firstTurns.getOrDefault(task, 0);
    }

    /**
     * What a task is called: its name. Where asyncio gave it a number for a name, its function says more, as long as no
     * other task runs the same one.
     */
    String name(int task) {
        read();
        String name = names.getOrDefault(task, "task " + task);
        String function = functions.get(task);
        boolean byFunction = function != null && name.matches("Task-\\d+") && tasksOfFunction.getOrDefault(function, 0) == 1;
        return Phrases.name(byFunction ? plain(function) : name);
    }

    /** A qualified name without where it was defined. */
    static String plain(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    private void read() {
        for (int size = trace.size(); seen < size; seen++) {
            switch (trace.get(seen)) {
                case TraceEvent.Scheduled e -> scheduled.put(e.handle(), e);
                case TraceEvent.Timer e -> timers.put(e.handle(), e);
                case TraceEvent.TaskCreated e -> {
                    chores.set(e.task(), Look.of(e).equals(Look.CHORE));
                    names.put(e.task(), e.name());
                    functions.put(e.task(), e.function());
                    tasksOfFunction.merge(e.function(), 1, Integer::sum);
                }
                case TraceEvent.Turn e when e.task() != null -> firstTurns.putIfAbsent(e.task(), e.turn());
                case TraceEvent.TaskRenamed e -> names.put(e.task(), e.name());
                default -> { }
            }
        }
    }
}
