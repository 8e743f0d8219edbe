package dev.asynckitchen.report.pass;

import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks that are not done. */
public final class Lives {
    private final Map<Integer, Life> lives = new HashMap<>();
    private final Now now;
    private @Nullable Life running;

    public Lives(Now now) {
        this.now = now;
    }

    public void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskCreated e -> lives.put(e.task(), new Life(e.task(), e.name(), e.function(), now.place(e.line())));
            case TraceEvent.TaskRenamed e -> met(e.task()).rename(e.name());
            case TraceEvent.TaskWaiting e -> met(e.task()).pause(e, now.place(null));
            case TraceEvent.Turn e -> {
                running = e.task() == null ? null : met(e.task());
                if (running != null) {
                    running.goOn();
                }
            }
            case TraceEvent.TurnEnded _, TraceEvent.Tick _, TraceEvent.LoopClosed _ -> running = null;
            default -> { } // Changes no task.
        }
    }

    /** A task is done, and everybody has looked at it. */
    public Life forget(int task) {
        Life life = of(task);
        lives.remove(task);
        return life;
    }

    /** A task that does something; one of which the trace has not told that it was made has no name. */
    private Life met(int task) {
        return lives.computeIfAbsent(task, _ -> of(task));
    }

    /** A task, be it alive or not. */
    public Life of(int task) {
        Life life = lives.get(task);
        return life == null ? new Life(task, "", "", now.place(null)) : life;
    }

    /** The task whose turn it is, absent outside any task's. */
    public @Nullable Life running() {
        return running;
    }

    public Who who(@Nullable Integer task, String callback) {
        return task == null ? Who.callback(callback) : of(task).who();
    }

    /** Those that are not done by now. */
    public Collection<Life> all() {
        return lives.values();
    }
}
