package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tasks that wait for what nobody will give them: nothing is ready, no timer is set, and no thread is there that could do it. */
record WaitsForEver() implements Rule {
    /** The Python in which no thread and nothing outside can wake a loop. */
    private static final String ALONE = "GraalPy";
    private static final Set<Awaited.Kind> OUTSIDE =
            EnumSet.of(Awaited.Kind.EXECUTOR, Awaited.Kind.STREAM_READ, Awaited.Kind.STREAM_WRITE, Awaited.Kind.WAIT_FOR, Awaited.Kind.OTHER);

    /** Those that wait there for the same reason are told of at once; before a lock each has its own. */
    private record Place(int line, Awaited.Kind kind, int task) {
        static Place of(TraceEvent.TaskWaiting waiting) {
            Awaited.Kind kind = waiting.on().kind();
            return new Place(Objects.requireNonNull(Frame.innermost(waiting.stack())).line(), kind, kind == Awaited.Kind.LOCK ? waiting.task() : 0);
        }
    }

    private record Stuck(int event, TraceEvent.TaskWaiting waiting) {}

    /** What there is at the end of a trace. */
    private static final class AtEnd {
        private final Map<Integer, Stuck> waiting = new TreeMap<>();
        private final Map<Integer, ResourceState> things = new HashMap<>();
        private final Set<Integer> pending = new HashSet<>(); // Handles that may still run.
        private final Set<Integer> closing = new HashSet<>(); // Those that would clear up after a program that was stopped.
        private boolean turn;
        private boolean closes;

        void follow(int index, TraceEvent event) {
            switch (event) {
                case TraceEvent.Scheduled e -> (closes ? closing : pending).add(e.handle());
                case TraceEvent.CancelRequested _ -> closes |= !turn;
                case TraceEvent.Timer e -> pending.add(e.handle());
                case TraceEvent.HandleCancelled e -> pending.remove(e.handle());
                case TraceEvent.Turn e -> {
                    turn = true;
                    closes = false;
                    pending.addAll(closing);
                    closing.clear();
                    pending.remove(e.handle());
                    if (e.task() != null) {
                        waiting.remove(e.task());
                    }
                }
                case TraceEvent.TurnEnded _ -> turn = false;
                case TraceEvent.TaskWaiting e -> waiting.put(e.task(), new Stuck(index, e));
                case TraceEvent.TaskDone e -> waiting.remove(e.task());
                case TraceEvent.Resource e -> things.put(e.resource(), e.state());
                case TraceEvent.LoopClosed _ -> {
                    pending.clear();
                    waiting.clear();
                }
                default -> { } // Wakes nobody.
            }
        }

        boolean isForEver() {
            return !turn && pending.isEmpty() && waiting.values().stream().map(stuck -> stuck.waiting.on().kind())
                    .noneMatch(OUTSIDE::contains);
        }
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        TraceEvent.Ended ended = evidence.ended();
        if (ended == null || ended.outcome() != EndOutcome.STOPPED || !evidence.implementation().startsWith(ALONE)) {
            return List.of();
        }
        var end = new AtEnd();
        for (int i = 0; i < evidence.size(); i++) {
            end.follow(i, evidence.event(i));
        }
        Map<Place, List<Stuck>> places = new LinkedHashMap<>();
        for (Stuck stuck : end.isForEver() ? end.waiting.values() : List.<Stuck>of()) {
            if (Frame.innermost(stuck.waiting.stack()) != null) {
                places.computeIfAbsent(Place.of(stuck.waiting), _ -> new ArrayList<>()).add(stuck);
            }
        }
        List<Finding> findings = new ArrayList<>();
        places.forEach((place, all) -> {
            Stuck first = all.getFirst();
            Integer id = first.waiting.on().id();
            String why = why(evidence, place.kind, id == null ? null : end.things.get(id), first.waiting.task());
            if (why != null) {
                Caption who = Phrases.row(all.stream().limit(3).map(one -> evidence.who(one.waiting.task())).toList(), all.size());
                Object[] arguments = arguments(evidence, Objects.requireNonNull(end.things.get(id)));
                findings.add(new Finding(RuleName.WAITS_FOR_EVER, at(evidence, place), first.event,
                        SAY.caption("waits-for-ever", "who", who, "tasks", all.size(), "why", SAY.caption("waits-for-ever." + why, arguments)),
                        SAY.has("waits-for-ever." + why + ".advice") ? SAY.caption("waits-for-ever." + why + ".advice") : null));
            }
        });
        return findings;
    }

    private static Span at(Evidence evidence, Place place) {
        String method = switch (place.kind) {
            case QUEUE_GET -> "get";
            case QUEUE_PUT -> "put";
            case QUEUE_JOIN -> "join";
            case LOCK, SEMAPHORE -> "acquire";
            default -> "wait";
        };
        List<Call> calls = evidence.calls(call -> call.awaited() && call.plainName().equals(method) && call.at().meets(place.line));
        return calls.size() == 1 ? calls.getFirst().at() : evidence.line(place.line);
    }

    /** Why nobody wakes it, by the key of its sentence; absent where that is another task's doing, which is told by itself. */
    private static @Nullable String why(Evidence evidence, Awaited.Kind kind, @Nullable ResourceState state, int task) {
        return switch (state) {
            case ResourceState.Queue _ when kind == Awaited.Kind.QUEUE_JOIN || kind == Awaited.Kind.QUEUE_GET || kind == Awaited.Kind.QUEUE_PUT -> kind.key();
            case ResourceState.Event event when !event.set() -> "event";
            case ResourceState.Lock lock when lock.holder() != null ->
                lock.holder() == task ? "lock-own" : evidence.done(lock.holder()) != null ? "lock-kept" : "lock";
            case ResourceState.Semaphore semaphore when semaphore.value() == 0 -> "semaphore";
            case ResourceState.Condition _ when kind == Awaited.Kind.CONDITION -> "condition";
            case ResourceState.Barrier _ -> "barrier";
            case ResourceState.Future future when !future.done() && kind == Awaited.Kind.FUTURE -> "future";
            case null, default -> null;
        };
    }

    /** What these sentences tell of. */
    private static Object[] arguments(Evidence evidence, ResourceState state) {
        return switch (state) {
            case ResourceState.Queue queue -> new Object[] {"unfinished", queue.unfinished(), "size", queue.maxsize()};
            case ResourceState.Lock lock when lock.holder() != null -> new Object[] {"holder", evidence.who(lock.holder())};
            case ResourceState.Semaphore semaphore -> new Object[] {"size", semaphore.size()};
            case ResourceState.Barrier barrier -> new Object[] {"waiting", barrier.waiting().size(), "parties", barrier.parties()};
            default -> new Object[0];
        };
    }
}
