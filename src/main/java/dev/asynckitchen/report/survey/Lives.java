package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.NeverEnded;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks that are not done. */
final class Lives {
    private final Map<Integer, Life> lives = new HashMap<>();
    private final Now now;
    private @Nullable Life running;

    Lives(Now now) {
        this.now = now;
    }

    void follow(TraceEvent event) {
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
    Life forget(int task) {
        Life life = of(task);
        lives.remove(task);
        return life;
    }

    /** A task that does something; one of which the trace has not told that it was made has no name. */
    private Life met(int task) {
        return lives.computeIfAbsent(task, _ -> of(task));
    }

    /** A task, be it alive or not. */
    Life of(int task) {
        Life life = lives.get(task);
        return life == null ? new Life(task, "", "", now.place(null)) : life;
    }

    /** The task whose turn it is, absent outside any task's. */
    @Nullable Life running() {
        return running;
    }

    Who who(@Nullable Integer task, String callback) {
        return task == null ? Who.callback(callback) : of(task).who();
    }

    /** Those that are not done by now; the longest first. */
    Found<NeverEnded> alive(int top, Things things) {
        var best = new Best<NeverEnded>(top, NeverEnded::seconds);
        for (Life life : lives.values()) {
            Whereabouts since = life.since();
            Awaited on = since == null ? null : life.awaited();
            Whereabouts place = since == null ? life.made() : since;
            double seconds = now.clock() - place.time();
            best.meet(seconds, () -> new NeverEnded(
                    life.who(), place, on, on == null || on.id() == null ? 1 : things.nth(on.id()), seconds));
        }
        return best.found();
    }
}
