package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the bare events say, read anew and by nothing of what tells the story. Positions count events. */
public final class BareTrace {
    private static final String CHORES = "BaseEventLoop.";

    private record Of(Class<?> kind, int id) {}

    private final List<TraceEvent> events;
    private final Map<Of, List<Integer>> places = new HashMap<>();
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final Map<Integer, String> kinds = new LinkedHashMap<>(); // Of things, in the order in which they were made.

    public BareTrace(Trace trace) {
        events = trace.events();
        for (int i = 0; i < events.size(); i++) {
            place(i, events.get(i));
        }
    }

    private void place(int at, TraceEvent event) {
        switch (event) {
            case TraceEvent.Scheduled e -> put(TraceEvent.Scheduled.class, e.handle(), at);
            case TraceEvent.Timer e -> put(TraceEvent.Timer.class, e.handle(), at);
            case TraceEvent.HandleCancelled e -> put(TraceEvent.HandleCancelled.class, e.handle(), at);
            case TraceEvent.TaskCreated e -> put(TraceEvent.TaskCreated.class, e.task(), at);
            case TraceEvent.TaskWaiting e -> put(TraceEvent.TaskWaiting.class, e.task(), at);
            case TraceEvent.TaskDone e -> put(TraceEvent.TaskDone.class, e.task(), at);
            case TraceEvent.CancelRequested e -> put(TraceEvent.CancelRequested.class, e.task(), at);
            case TraceEvent.CoroutineBegun e -> put(TraceEvent.CoroutineBegun.class, e.coroutine(), at);
            case TraceEvent.CoroutineClosed e -> put(TraceEvent.CoroutineClosed.class, e.coroutine(), at);
            case TraceEvent.Resource e -> {
                put(TraceEvent.Resource.class, e.resource(), at);
                kinds.putIfAbsent(e.resource(), e.state().kind());
            }
            case TraceEvent.Turn e -> {
                turns.put(e.turn(), at);
                if (e.task() != null) {
                    put(TraceEvent.Turn.class, e.task(), at);
                }
            }
            case TraceEvent.LoopOpened _, TraceEvent.LoopClosed _, TraceEvent.Tick _, TraceEvent.Due _, TraceEvent.TurnEnded _, TraceEvent.Line _,
                    TraceEvent.CoroutineCreated _, TraceEvent.TaskRenamed _, TraceEvent.Intervened _, TraceEvent.Output _, TraceEvent.Blocked _,
                    TraceEvent.Warning _, TraceEvent.Ended _ -> { }
        }
    }

    private void put(Class<?> kind, int id, int at) {
        places.computeIfAbsent(new Of(kind, id), _ -> new ArrayList<>()).add(at);
    }

    public List<TraceEvent> events() {
        return events;
    }

    /** Where that was told last before a position; -1 if it was not. */
    public int lastAt(Class<? extends TraceEvent> kind, int id, int before) {
        List<Integer> all = places.getOrDefault(new Of(kind, id), List.of());
        int found = Collections.binarySearch(all, before);
        int index = (found >= 0 ? found : -found - 1) - 1;
        return index < 0 ? -1 : all.get(index);
    }

    /** What was told last before a position; null if nothing was. */
    public <E extends TraceEvent> E last(Class<E> kind, int id, int before) {
        int at = lastAt(kind, id, before);
        return at < 0 ? null : kind.cast(events.get(at));
    }

    /** How something shared stood. */
    public ResourceState state(int resource, int before) {
        TraceEvent.Resource told = last(TraceEvent.Resource.class, resource, before);
        return told == null ? null : told.state();
    }

    /** The things of one kind, in the order in which they were made. */
    public List<Integer> things(String kind) {
        return kinds.entrySet().stream().filter(thing -> thing.getValue().equals(kind)).map(Map.Entry::getKey).toList();
    }

    /** How a task had ended; null if it had not. */
    public Outcome outcome(int task, int before) {
        TraceEvent.TaskDone done = last(TraceEvent.TaskDone.class, task, before);
        return done == null ? null : done.outcome();
    }

    /** What a task waits for; null while it is ready, runs, or is done. */
    public TraceEvent.TaskWaiting waits(int task, int before) {
        int waiting = lastAt(TraceEvent.TaskWaiting.class, task, before);
        int since = Math.max(lastAt(TraceEvent.Turn.class, task, before), lastAt(TraceEvent.TaskDone.class, task, before));
        return waiting > since ? (TraceEvent.TaskWaiting) events.get(waiting) : null;
    }

    /** Asyncio's own tasks at closing time. */
    public boolean isChore(int task) {
        TraceEvent.TaskCreated made = last(TraceEvent.TaskCreated.class, task, events.size());
        return made != null && made.line() == null && made.function().startsWith(CHORES);
    }

    /** The loop's clock at a position, in seconds. */
    public double clock(int before) {
        double held = 0;
        for (int i = before - 1; i >= 0; i--) {
            if (events.get(i) instanceof TraceEvent.Blocked blocked) {
                held += blocked.seconds();
            } else if (events.get(i) instanceof TraceEvent.Tick tick) {
                return tick.time() + held;
            }
        }
        return held;
    }

    /** The turn of that number; null if there is none. */
    public BareStretch turn(Integer number) {
        Integer from = number == null ? null : turns.get(number);
        return from == null ? null : from(from);
    }

    /** The turn, or the tick with what is due then, that begins at a position. */
    public BareStretch from(int from) {
        boolean tick = events.get(from) instanceof TraceEvent.Tick;
        int to = from + 1;
        while (to < events.size() && (tick ? events.get(to) instanceof TraceEvent.Due : !ends(events.get(to)))) {
            to++;
        }
        return new BareStretch(this, from, to);
    }

    private static boolean ends(TraceEvent event) {
        return event instanceof TraceEvent.TurnEnded || event instanceof TraceEvent.Turn || event instanceof TraceEvent.Tick
                || event instanceof TraceEvent.Ended;
    }

    /** How the program ended. */
    public TraceEvent.Ended end() {
        return events.stream().filter(TraceEvent.Ended.class::isInstance).map(TraceEvent.Ended.class::cast).findFirst().orElseThrow();
    }

    /** How many tasks of the program ended so; null are those that did not. */
    public long ended(Outcome outcome) {
        return tasks().stream().filter(task -> !isChore(task) && Objects.equals(outcome(task, events.size()), outcome)).count();
    }

    public List<Integer> tasks() {
        return events.stream().filter(TraceEvent.TaskCreated.class::isInstance).map(event -> ((TraceEvent.TaskCreated) event).task()).toList();
    }

    /** Whether the program ended by itself. */
    public boolean isOver() {
        return end().outcome() != EndOutcome.STOPPED;
    }
}
