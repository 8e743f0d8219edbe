package dev.asynckitchen.kitchen.index;

import java.util.HashMap;
import java.util.Map;

/** Where events of one sort stand in a trace, task by task. */
public final class ByTask {
    private static final Positions NONE = new Positions();

    private final Map<Integer, Positions> all = new HashMap<>();

    /** Adds one of a task's that stands no earlier than its last. */
    public void add(int task, int position) {
        all.computeIfAbsent(task, _ -> new Positions()).add(position);
    }

    /** Those of a task. */
    public Positions of(int task) {
        return all.getOrDefault(task, NONE);
    }

    /** The last of a task's before {@code position}; -1 if there is none. */
    public int before(int task, int position) {
        Positions its = of(task);
        int before = its.before(position);
        return before == 0 ? -1 : its.get(before - 1);
    }

    /** The first of a task's at {@code position} or after it; -1 if there is none. */
    public int from(int task, int position) {
        Positions its = of(task);
        int before = its.before(position);
        return before == its.size() ? -1 : its.get(before);
    }
}
