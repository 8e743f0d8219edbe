package dev.asynckitchen.trace.cut;

import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How things stand between two ticks, as events that tell it: tasks that are alive, what they wait for, handles and timers, and the latest
 * state of what is shared and not over. No turn is named in them: those are cut off.
 */
final class Standing {
    private TraceEvent.@Nullable LoopOpened loop;
    private TraceEvent.@Nullable Tick tick;
    private final Map<Integer, TraceEvent> coroutines = new LinkedHashMap<>(); // That nothing drives yet.
    private final Map<Integer, TraceEvent.TaskCreated> tasks = new TreeMap<>();
    private final TreeMap<Integer, TraceEvent.TaskWaiting> waiting = new TreeMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>(); // Told once, and wanted ever after.
    private final Map<Integer, TraceEvent.CancelRequested> stamped = new TreeMap<>();
    private final Map<Integer, TraceEvent.Resource> resources = new TreeMap<>();
    private final Map<Integer, TraceEvent.Timer> timers = new LinkedHashMap<>();
    private final Map<Integer, TraceEvent.Scheduled> ready = new LinkedHashMap<>();

    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.LoopOpened e -> loop = e;
            case TraceEvent.LoopClosed _ -> {
                loop = null;
                timers.clear();
                ready.clear();
            }
            case TraceEvent.Tick e -> tick = e;
            case TraceEvent.CoroutineCreated e -> coroutines.put(e.coroutine(), e);
            case TraceEvent.CoroutineBegun e -> coroutines.remove(e.coroutine());
            case TraceEvent.CoroutineClosed e -> coroutines.remove(e.coroutine());
            case TraceEvent.TaskCreated e -> {
                tasks.put(e.task(), e);
                if (e.coroutine() != null) {
                    coroutines.remove(e.coroutine());
                }
            }
            case TraceEvent.TaskRenamed e -> tasks.computeIfPresent(e.task(), (_, made) -> new TraceEvent.TaskCreated(
                    made.task(), e.name(), made.function(), made.parent(), made.line(), made.coroutine(), made.arguments()));
            case TraceEvent.TaskWaiting e -> {
                waiting.put(e.task(), new TraceEvent.TaskWaiting(e.task(), e.on(), e.stack(), e.context()));
                if (e.sources() != null) {
                    sources.putAll(e.sources());
                }
            }
            case TraceEvent.CancelRequested e -> stamped.put(e.task(), new TraceEvent.CancelRequested(e.task(), null, e.message()));
            case TraceEvent.TaskDone e -> {
                tasks.remove(e.task());
                waiting.remove(e.task());
                stamped.remove(e.task());
            }
            case TraceEvent.Resource e -> {
                if (e.state().over()) {
                    resources.remove(e.resource());
                } else {
                    resources.put(e.resource(), e);
                }
            }
            case TraceEvent.Timer e -> timers.put(e.handle(), new TraceEvent.Timer(
                    e.handle(), e.when(), e.callback(), e.task(), null, e.errand(), e.concerns()));
            case TraceEvent.Scheduled e -> ready.put(e.handle(), new TraceEvent.Scheduled(
                    e.handle(), e.callback(), e.task(), null, e.cause(), e.source(), e.errand(), e.concerns()));
            case TraceEvent.HandleCancelled e -> forget(e.handle());
            case TraceEvent.Intervened e when e.handle() != null -> move(e.handle(), e.when());
            case TraceEvent.Turn e -> {
                forget(e.handle());
                if (e.task() != null) {
                    waiting.remove(e.task());
                    stamped.remove(e.task());
                }
            }
            default -> { } // Leaves nothing behind.
        }
    }

    /** A timer has another time, or a ready handle is the last one now. */
    private void move(int handle, @Nullable Double when) {
        TraceEvent.Scheduled last = ready.remove(handle);
        if (last != null) {
            ready.put(handle, last);
        } else if (when != null) {
            timers.computeIfPresent(handle, (_, timer) -> new TraceEvent.Timer(
                    timer.handle(), when, timer.callback(), timer.task(), null, timer.errand(), timer.concerns()));
        }
    }

    private void forget(int handle) {
        timers.remove(handle);
        ready.remove(handle);
    }

    /** All of it, the tick before first: it says what time it was. */
    List<TraceEvent> events() {
        List<TraceEvent> events = new ArrayList<>();
        if (loop != null) {
            events.add(loop);
        }
        if (tick != null) {
            events.add(tick);
        }
        events.addAll(coroutines.values());
        events.addAll(tasks.values());
        events.addAll(resources.values());
        waiting.values().forEach(e -> events.add(!sources.isEmpty() && e == waiting.firstEntry().getValue()
                ? new TraceEvent.TaskWaiting(e.task(), e.on(), e.stack(), e.context(), sources) : e));
        events.addAll(stamped.values());
        events.addAll(timers.values());
        events.addAll(ready.values());
        return events;
    }
}
