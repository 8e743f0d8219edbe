package dev.asynckitchen.trace.cut;

import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a trace is about some tasks: their turns with all that happens in them, their handles, and what is told of them elsewhere. Of
 * others nothing is left, not that they were made, nor their handles.
 */
final class TasksOnly {
    private final String wanted;
    private final Set<Integer> tasks = new HashSet<>();
    private final Set<Integer> handles = new HashSet<>(); // That have not run.
    private boolean met;

    /** @param wanted an id, a name or the qualified name of a coroutine */
    TasksOnly(String wanted) {
        this.wanted = wanted;
    }

    boolean met() {
        return met;
    }

    /** What of a tick is about them; nothing if none of their turns, and no other word of them, is in it. */
    List<TraceEvent> of(List<TraceEvent> tick) {
        for (TraceEvent event : tick) { // First: a task has its name a moment after it was made.
            switch (event) {
                case TraceEvent.TaskCreated e when isWanted(e.task(), e.name(), e.function()) -> meet(e.task());
                case TraceEvent.TaskRenamed e when e.name().equals(wanted) -> meet(e.task());
                default -> { } // Names nobody.
            }
        }
        List<TraceEvent> kept = new ArrayList<>();
        boolean in = false;
        boolean said = false;
        for (TraceEvent event : tick) {
            in = switch (event) {
                case TraceEvent.Turn e -> e.task() == null ? handles.contains(e.handle()) : tasks.contains(e.task());
                default -> in;
            };
            if (isKept(event, in)) {
                kept.add(event);
                said |= !(event instanceof TraceEvent.Tick);
            }
            if (event instanceof TraceEvent.TurnEnded) {
                in = false;
            }
        }
        return said ? kept : List.of();
    }

    private void meet(int task) {
        tasks.add(task);
        met = true;
    }

    private boolean isWanted(int task, String name, String function) {
        return wanted.equals(name) || wanted.equals(function) || wanted.equals(Integer.toString(task));
    }

    private boolean isKept(TraceEvent event, boolean in) {
        return switch (event) {
            case TraceEvent.Tick _, TraceEvent.LoopOpened _, TraceEvent.LoopClosed _, TraceEvent.Ended _ -> true;
            case TraceEvent.TaskCreated e -> tasks.contains(e.task());
            case TraceEvent.TaskRenamed e -> tasks.contains(e.task());
            case TraceEvent.TaskWaiting e -> tasks.contains(e.task());
            case TraceEvent.CancelRequested e -> tasks.contains(e.task());
            case TraceEvent.TaskDone e -> tasks.contains(e.task());
            case TraceEvent.Scheduled e -> isTheirs(e.task()) && handles.add(e.handle());
            case TraceEvent.Timer e -> isTheirs(e.task()) && handles.add(e.handle());
            case TraceEvent.Due e -> handles.contains(e.handle());
            case TraceEvent.Intervened e -> e.handle() != null && handles.contains(e.handle());
            case TraceEvent.HandleCancelled e -> handles.remove(e.handle());
            case TraceEvent.Turn e -> {
                handles.remove(e.handle());
                yield in;
            }
            case TraceEvent.Warning e -> in || isTheirs(e.task());
            case TraceEvent.TurnEnded _, TraceEvent.Line _, TraceEvent.CoroutineCreated _, TraceEvent.CoroutineBegun _, TraceEvent.CoroutineClosed _,
                    TraceEvent.Resource _, TraceEvent.Output _, TraceEvent.Blocked _ -> in;
        };
    }

    private boolean isTheirs(@Nullable Integer task) {
        return task != null && tasks.contains(task);
    }
}
