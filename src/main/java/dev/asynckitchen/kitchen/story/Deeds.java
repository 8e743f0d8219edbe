package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.thing.Thing;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a turn does to others. */
final class Deeds {
    private final Around around;
    private final @Nullable Integer by;
    private final boolean hears;
    private final List<Integer> ordered = new ArrayList<>();
    private final List<Integer> cookedAtOnce = new ArrayList<>();
    private final List<Integer> stamped = new ArrayList<>();
    private final List<Integer> woken = new ArrayList<>();
    private final Map<Integer, TraceEvent.Timer> timers = new LinkedHashMap<>();
    private final Set<Integer> calledOff = new HashSet<>();
    private final Map<Integer, ResourceState> changed = new LinkedHashMap<>();
    private final Map<Integer, Integer> made = new HashMap<>(); // Tasks: which event of the turn.
    private int firstStamp;
    private int notes;

    private Deeds(Around around, @Nullable Integer by, boolean hears) {
        this.around = around;
        this.by = by;
        this.hears = hears;
    }

    /** What a turn does, which is {@code around}. */
    static Deeds of(Around around, TraceEvent.Turn turn) {
        var deeds = new Deeds(around, turn.task(), around.ledger().hearsOfItsStamp(turn.turn()));
        List<TraceEvent> events = around.events();
        for (int i = 0; i < events.size(); i++) {
            deeds.read(i, events.get(i));
        }
        return deeds;
    }

    private void read(int at, TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskCreated e -> {
                ordered.add(e.task());
                made.put(e.task(), at);
            }
            case TraceEvent.CancelRequested e -> {
                firstStamp = stamped.isEmpty() ? at : firstStamp;
                stamped.add(e.task());
            }
            case TraceEvent.Scheduled e when e.task() != null && e.cause() == Cause.FUTURE_DONE -> woken.add(e.task());
            case TraceEvent.Scheduled e when e.task() == null && e.cause() == Cause.CALL_SOON -> notes++;
            case TraceEvent.Timer e when e.purpose() == Errand.CALLBACK -> timers.put(e.handle(), e);
            case TraceEvent.HandleCancelled e -> calledOff.add(e.handle());
            case TraceEvent.Resource e -> changed.put(e.resource(), e.state());
            case TraceEvent.TaskWaiting e -> atOnce(e.task());
            case TraceEvent.TaskDone e -> atOnce(e.task());
            // Told elsewhere, or of no concern to others; what is new is decided on here.
            case TraceEvent.Scheduled _, TraceEvent.Timer _, TraceEvent.LoopOpened _, TraceEvent.LoopClosed _, TraceEvent.Tick _,
                    TraceEvent.Due _, TraceEvent.Turn _, TraceEvent.TurnEnded _, TraceEvent.Line _, TraceEvent.CoroutineCreated _,
                    TraceEvent.CoroutineBegun _, TraceEvent.CoroutineClosed _, TraceEvent.TaskRenamed _, TraceEvent.Intervened _,
                    TraceEvent.Output _, TraceEvent.Blocked _, TraceEvent.Warning _, TraceEvent.Ended _ -> { }
        }
    }

    /** An eager task runs as soon as it is ordered, within the turn of whoever orders it. */
    private void atOnce(int task) {
        if (ordered.remove((Integer) task)) {
            cookedAtOnce.add(task);
        }
    }

    /** The tasks whose tickets are hung on the rail because what they waited for is done, in order. */
    List<Integer> woken() {
        return woken;
    }

    /** Whom it stamps, each once, but not itself. */
    List<Integer> stamped() {
        return stamped.stream().distinct().toList();
    }

    /** The state that something shared has after the turn, if the turn changed it. */
    @Nullable ResourceState changed(int resource) {
        return changed.get(resource);
    }

    Map<Integer, ResourceState> changed() {
        return changed;
    }

    /** All of it, as parts of a sentence whose subject it is: what it does to tasks as that comes, then to things, then timers and notes. */
    List<Caption> told() {
        var told = new ArrayList<>(toTasks().values());
        Map<Caption, Integer> times = new LinkedHashMap<>();
        changed.forEach((resource, state) -> deeds(resource, state).forEach(deed -> times.merge(deed, 1, Integer::sum)));
        times.forEach((deed, count) -> told.add(count == 1 ? deed : Around.SAY.caption("deed.times", "deed", deed, "count", count)));
        int set = (int) timers.keySet().stream().filter(handle -> !calledOff.contains(handle)).count();
        add(told, "deed.notes", notes);
        add(told, "deed.timers", set);
        add(told, "deed.timers-dropped", timers.size() - set);
        add(told, "deed.timers-off", pendingCalledOff());
        add(told, "deed.notes-off", hangingCalledOff());
        return told;
    }

    /** What it does to tasks, by the event with which it begins to. */
    private NavigableMap<Integer, Caption> toTasks() {
        var told = new TreeMap<Integer, Caption>();
        if (!ordered.isEmpty()) {
            told.put(first(ordered), Around.SAY.caption("deed.orders", "tasks", Phrases.list(ordered.stream().map(around::nameAndCall).toList())));
        }
        List<Integer> atOnce = cookedAtOnce.stream().sorted().toList();
        List<Integer> toTheEnd = atOnce.stream().filter(around::isDone).toList();
        List<Integer> begun = atOnce.stream().filter(task -> !around.isDone(task)).toList();
        if (!begun.isEmpty()) {
            told.put(first(begun), Around.SAY.caption("deed.cooks", "tasks", around.names(begun)));
        }
        if (!toTheEnd.isEmpty()) {
            told.put(first(toTheEnd), Around.SAY.caption("deed.cooks-to-the-end", "tasks", around.names(toTheEnd)));
        }
        if (!stamped.isEmpty()) {
            told.put(firstStamp, Around.SAY.caption("deed.stamps", "tasks", Phrases.list(stamped().stream()
                    .map(task -> by != null && task.equals(by) ? Around.SAY.caption("itself") : around.name(task)).toList())));
        }
        return told;
    }

    private int first(List<Integer> tasks) {
        return tasks.stream().mapToInt(task -> made.getOrDefault(task, 0)).min().orElseThrow();
    }

    private List<Caption> deeds(int resource, ResourceState state) {
        Fixture was = around.before().fixtures().get(resource);
        Thing thing = Thing.of(state);
        return thing.deeds(new Thing.Change(
                was == null ? null : was.state(), by, hears, thing.called(around.nth(resource)), new HashSet<>(woken), around));
    }

    /** Timers of the program that were set before and are called off now. */
    private int pendingCalledOff() {
        return (int) around.before().timers().stream()
                .filter(timer -> calledOff.contains(timer.handle()) && timer.errand() == Errand.CALLBACK).count();
    }

    private int hangingCalledOff() {
        return (int) around.before().rail().stream()
                .filter(ticket -> calledOff.contains(ticket.handle()) && !ticket.cancelled() && ticket.errand() == Errand.CALLBACK).count();
    }

    /** Tasks that were stamped more than once, or had been stamped before and not heard of it. */
    List<Integer> stampedAgain() {
        int start = around.before().position();
        return IntStream.range(start, around.after().position()).filter(around.ledger()::isStampedAgain)
                .mapToObj(at -> ((TraceEvent.CancelRequested) around.trace().get(at)).task()).distinct().toList();
    }

    private static void add(List<Caption> told, String key, int count) {
        if (count > 0) {
            told.add(Around.SAY.caption(key, "count", count));
        }
    }
}
