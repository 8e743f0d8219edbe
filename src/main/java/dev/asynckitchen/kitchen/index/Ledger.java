package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who scheduled which handle and why, and what tasks are called: each found at once. */
public final class Ledger {
    private static final int[] NOTHING_TOLD = {0};

    private final Trace trace;
    private final Steps steps;
    private final ById handles = new ById(); // One more than where each was scheduled, so that 0 is nowhere.
    private final Map<Integer, NavigableMap<Integer, String>> names = new HashMap<>();
    private final Naming naming = new Naming();
    private final ById firstTurns = new ById();
    private final BitSet eager = new BitSet(); // Tasks that had run before their first turn.
    private final BitSet chores = new BitSet();
    private final Set<Integer> waiting = new HashSet<>(); // Tasks that cannot go on before something else is done.
    private final Set<Integer> stamped = new HashSet<>(); // Tasks that have not heard of it yet, and waited for something when it came.
    private final Set<Integer> toBeStopped = new HashSet<>(); // Tasks that hear of it in their next turn, whatever happens.
    private final Map<Integer, Stamp> pending = new HashMap<>(); // The first that a task has not heard of yet.
    private final Map<Integer, Stamp> heard = new HashMap<>(); // By turns.
    private final BitSet again = new BitSet(); // Where a task is stamped that has not heard of an earlier one.
    private final BitSet spared = new BitSet();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private final ById ends = new ById(); // One more than where each was done.
    private final Map<Integer, int[]> states = new HashMap<>(); // Of things: how many, and where in the trace.
    private final Map<String, Integer> made = new HashMap<>(); // How many things of each kind.
    private final Map<Integer, Integer> nth = new HashMap<>();
    private final Map<Integer, Intervention> handled = new HashMap<>(); // What was done from outside, by the handles that hang or ring by it.
    private final Map<Integer, Intervention> toBeFelt = new HashMap<>(); // The same by tasks that have not run since.
    private final Map<Integer, Intervention> felt = new HashMap<>(); // The same by turns.
    private @Nullable Intervention hand; // What is being done.
    private boolean inTurn;

    Ledger(Trace trace, Steps steps) {
        this.trace = trace;
        this.steps = steps;
    }

    public TraceEvent.@Nullable Scheduled scheduled(int handle) {
        return made(handle) instanceof TraceEvent.Scheduled scheduled ? scheduled : null;
    }

    public TraceEvent.@Nullable Timer timer(int handle) {
        return made(handle) instanceof TraceEvent.Timer timer ? timer : null;
    }

    /** The turn in which a handle was put into the queue or the heap; absent if that was in none. */
    public @Nullable Integer scheduledBy(int handle) {
        return switch (made(handle)) {
            case TraceEvent.Scheduled e -> e.by();
            case TraceEvent.Timer e -> e.by();
            case null, default -> null;
        };
    }

    private @Nullable TraceEvent made(int handle) {
        int at = handles.get(handle);
        return at == 0 ? null : trace.get(at - 1);
    }

    public Look look(int task) {
        return chores.get(task) ? Look.CHORE : Look.of(task);
    }

    /** Whether nothing of a task has run before that turn: neither in another, nor, eagerly, in another task's. */
    public boolean isFirst(TraceEvent.Turn turn) {
        return turn.task() != null && firstTurns.get(turn.task()) == turn.turn() && !eager.get(turn.task());
    }

    /** Whether CancelledError is thrown into that turn's task, because somebody called {@code cancel()} on it. */
    public boolean hearsOfItsStamp(int turn) {
        return heard.containsKey(turn);
    }

    /** A call of {@code cancel()}: where it stands in the trace, and in which turn, absent if that was in none. */
    private record Stamp(int position, @Nullable Integer by) {}

    /** The turn in which somebody called {@code cancel()} on that turn's task, which hears of it now; absent if that was in none. */
    public @Nullable Integer stampedIn(int turn) {
        Stamp stamp = heard.get(turn);
        return stamp == null ? null : stamp.by;
    }

    /** Whether that turn's handle was in the queue already when its task was cancelled, which hears of it now. */
    public boolean wasReadyWhenStamped(TraceEvent.Turn turn) {
        Stamp stamp = heard.get(turn.turn());
        return stamp != null && handles.get(turn.handle()) - 1 < stamp.position;
    }

    /** Whether the task that is cancelled there had been cancelled before, and not heard of it. */
    public boolean isStampedAgain(int position) {
        return again.get(position);
    }

    /** Whether somebody called {@code cancel()} on that turn's task, but what it waited for swallowed that and was done all the same. */
    public boolean isSpared(int turn) {
        return spared.get(turn);
    }

    /** What the learner did from outside and this turn comes of; absent if it would have come by itself. */
    public @Nullable Intervention hand(TraceEvent.Turn turn) {
        return felt.getOrDefault(turn.turn(), handled.get(turn.handle()));
    }

    /** The task whose turn it was, absent for a callback's. */
    public @Nullable Integer taskOf(int turn) {
        return turnOf(turn).map(TraceEvent.Turn::task).orElse(null);
    }

    /** The turn of that number. */
    public Optional<TraceEvent.Turn> turnOf(int turn) {
        return turn < 1 || turn > steps.turns() ? Optional.empty() : Optional.of((TraceEvent.Turn) trace.get(steps.startOfTurn(turn)));
    }

    /** Whether a task was done before that turn began. */
    public boolean wasDoneBefore(int task, int turn) {
        int end = ends.get(task);
        return end != 0 && turn >= 1 && turn <= steps.turns() && end - 1 < steps.startOfTurn(turn);
    }

    /** The latest state that something shared had been told to have before {@code position} of the trace. */
    public @Nullable ResourceState stateBefore(int resource, int position) {
        int[] told = states.getOrDefault(resource, NOTHING_TOLD);
        int found = Arrays.binarySearch(told, 1, told[0] + 1, position);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before == 0 ? null : ((TraceEvent.Resource) trace.get(told[before])).state();
    }

    /** The same, as that turn left it. */
    public @Nullable ResourceState stateAfter(int resource, int turn) {
        return stateBefore(resource, turn < steps.turns() ? steps.startOfTurn(turn + 1) : trace.size());
    }

    /** Which of its kind something shared is, from 1 in the order in which they were made. */
    public int nth(int resource) {
        return nth.getOrDefault(resource, 1);
    }

    /** What a handle is scheduled for; a callback where the trace does not tell of the handle. */
    public Errand errand(int handle) {
        return switch (made(handle)) {
            case TraceEvent.Scheduled e -> e.purpose();
            case TraceEvent.Timer e -> e.purpose();
            case null, default -> Errand.CALLBACK;
        };
    }

    /** The resource that a handle's errand is about, absent if there is none. */
    public @Nullable Integer concerns(int handle) {
        return switch (made(handle)) {
            case TraceEvent.Scheduled e -> e.concerns();
            case TraceEvent.Timer e -> e.concerns();
            case null, default -> null;
        };
    }

    private void rename(int position, int task, String name) {
        names.computeIfAbsent(task, _ -> new TreeMap<>()).put(position, name);
    }

    /** A task's name as of {@code position} of the trace: as the sentences say it, and asyncio's own. */
    public Caption name(int task, int position) {
        var given = names.get(task);
        Map.Entry<Integer, String> last = given == null ? null : given.floorEntry(position);
        return shown(task, last == null ? Phrases.task(task) : last.getValue());
    }

    /** What a task is called that asyncio or the program calls {@code given}, and that name. */
    public Caption shown(int task, String given) {
        if (chores.get(task)) {
            return Caption.both(Phrases.name(Phrases.plain(naming.function(task))));
        }
        return new Caption(naming.shown(task, given), Phrases.name(given));
    }

    /** The call that made a task's coroutine, as far as it is known: {@code my_task('A', 1)}. */
    public String call(int task) {
        return naming.call(task);
    }

    /** What a turn's task hears of at its beginning. */
    private void hear(TraceEvent.Turn turn, int task) {
        boolean atOnce = toBeStopped.remove(task);
        boolean later = stamped.remove(task);
        waiting.remove(task);
        Stamp stamp = pending.remove(task);
        boolean hears = atOnce || later && brings(scheduled(turn.handle()));
        if (hears && stamp != null) {
            heard.put(turn.turn(), stamp);
        }
        spared.set(turn.turn(), later && !hears);
    }

    /** Whether a handle brings the CancelledError that was meant for its task while that waited. */
    private boolean brings(TraceEvent.@Nullable Scheduled handle) {
        Source source = handle == null ? null : handle.source();
        return handle == null || handle.cause() == Cause.CANCEL || source == null || source.kind() == Awaited.Kind.GATHER
                || source.kind() == Awaited.Kind.TASK && source.id() != null && outcomes.get(source.id()) == Outcome.CANCELLED;
    }

    private void told(int position, int resource, ResourceState state) {
        if (!states.containsKey(resource)) {
            nth.put(resource, made.merge(state.kind(), 1, Integer::sum));
        }
        int[] told = states.getOrDefault(resource, new int[4]);
        if (told[0] + 1 == told.length) {
            told = Arrays.copyOf(told, told.length * 2);
        }
        told[++told[0]] = position;
        states.put(resource, told);
    }

    private void intervened(TraceEvent.Intervened event) {
        hand = event.intervention();
        if (event.handle() != null) {
            handled.put(event.handle(), hand);
        }
        Integer task = hand.whom().task();
        if (task != null && (hand instanceof Intervention.Raise || hand instanceof Intervention.Cancel)) {
            toBeFelt.put(task, hand);
        }
    }

    private void feel(TraceEvent.Turn turn) {
        Intervention done = turn.task() == null ? null : toBeFelt.remove(turn.task());
        if (done != null && (done instanceof Intervention.Raise || heard.containsKey(turn.turn()))) {
            felt.put(turn.turn(), done);
        }
    }

    private void decide() {
        naming.decide();
    }

    void follow(int position, TraceEvent event) {
        switch (event) {
            case TraceEvent.Scheduled e -> {
                handles.put(e.handle(), position + 1);
                if (e.task() != null) {
                    waiting.remove(e.task());
                }
                if (hand != null) {
                    handled.put(e.handle(), hand);
                }
            }
            case TraceEvent.Timer e -> handles.put(e.handle(), position + 1);
            case TraceEvent.TaskCreated e -> {
                chores.set(e.task(), Look.of(e).equals(Look.CHORE));
                rename(position, e.task(), e.name());
                naming.made(e.task(), e.name(), e.function(), e.arguments() == null ? List.of() : e.arguments());
                if (!inTurn) {
                    decide();
                }
            }
            case TraceEvent.Turn e -> {
                decide();
                hand = null;
                inTurn = true;
                if (e.task() != null) {
                    hear(e, e.task());
                    feel(e);
                    if (firstTurns.get(e.task()) == 0) {
                        firstTurns.put(e.task(), e.turn());
                    }
                }
            }
            case TraceEvent.TurnEnded _, TraceEvent.Tick _, TraceEvent.Ended _ -> {
                decide();
                hand = null;
                inTurn = false;
            }
            case TraceEvent.Intervened e -> intervened(e);
            case TraceEvent.Resource e -> told(position, e.resource(), e.state());
            case TraceEvent.TaskWaiting e -> {
                if (firstTurns.get(e.task()) == 0) {
                    eager.set(e.task());
                }
                if (e.on().kind() != Awaited.Kind.YIELD) {
                    waiting.add(e.task());
                }
            }
            case TraceEvent.CancelRequested e -> {
                again.set(position, pending.putIfAbsent(e.task(), new Stamp(position, e.by())) != null);
                (waiting.contains(e.task()) ? stamped : toBeStopped).add(e.task());
            }
            case TraceEvent.TaskDone e -> {
                outcomes.put(e.task(), e.outcome());
                ends.put(e.task(), position + 1);
            }
            case TraceEvent.TaskRenamed e -> {
                rename(position, e.task(), e.name());
                naming.renamed(e.name());
            }
            // What is new is decided on here: whether anybody's name, stamp, end or handle depends on it.
            case TraceEvent.LoopOpened _, TraceEvent.LoopClosed _, TraceEvent.Due _, TraceEvent.HandleCancelled _,
                    TraceEvent.Line _, TraceEvent.CoroutineCreated _, TraceEvent.CoroutineBegun _, TraceEvent.CoroutineClosed _,
                    TraceEvent.Output _, TraceEvent.Blocked _, TraceEvent.Warning _ -> { }
        }
    }
}
