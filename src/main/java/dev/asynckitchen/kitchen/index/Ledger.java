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
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
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

/** Who scheduled which handle and why, and what tasks are called: read once from a trace that may still grow. Not thread-safe. */
public final class Ledger {
    private static final int[] NOTHING_TOLD = {0};

    private final Trace trace;
    private final Map<Integer, TraceEvent.Scheduled> scheduled = new HashMap<>();
    private final Map<Integer, TraceEvent.Timer> timers = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, String>> names = new HashMap<>();
    private final Naming naming = new Naming();
    private final Map<Integer, Integer> firstTurns = new HashMap<>();
    private final BitSet chores = new BitSet();
    private final Set<Integer> waiting = new HashSet<>(); // Tasks that cannot go on before something else is done.
    private final Set<Integer> stamped = new HashSet<>(); // Tasks that have not heard of it yet, and waited for something when it came.
    private final Set<Integer> toBeStopped = new HashSet<>(); // Tasks that hear of it in their next turn, whatever happens.
    private final BitSet hearing = new BitSet();
    private final BitSet spared = new BitSet();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final Map<Integer, int[]> states = new HashMap<>(); // Of things: how many, and where in the trace.
    private final Map<String, Integer> made = new HashMap<>(); // How many things of each kind.
    private final Map<Integer, Integer> nth = new HashMap<>();
    private final List<TraceEvent.Turn> turns = new ArrayList<>();
    private final List<Integer> turnStarts = new ArrayList<>();
    private int seen;
    private boolean inTurn;

    public Ledger(Trace trace) {
        this.trace = trace;
    }

    public TraceEvent.@Nullable Scheduled scheduled(int handle) {
        read();
        return scheduled.get(handle);
    }

    public TraceEvent.@Nullable Timer timer(int handle) {
        read();
        return timers.get(handle);
    }

    public Look look(int task) {
        read();
        return chores.get(task) ? Look.CHORE : Look.of(task);
    }

    /** The turn in which a task ran first, 0 if it has not yet. */
    public int firstTurn(int task) {
        read();
        return firstTurns.getOrDefault(task, 0);
    }

    /** Whether CancelledError is thrown into that turn's task, because somebody called {@code cancel()} on it. */
    public boolean hearsOfItsStamp(int turn) {
        read();
        return hearing.get(turn);
    }

    /** Whether somebody called {@code cancel()} on that turn's task, but what it waited for swallowed that and was done all the same. */
    public boolean isSpared(int turn) {
        read();
        return spared.get(turn);
    }

    /** The task whose turn it was, absent for a callback's. */
    public @Nullable Integer taskOf(int turn) {
        return turnOf(turn).map(TraceEvent.Turn::task).orElse(null);
    }

    /** The turn of that number. */
    public Optional<TraceEvent.Turn> turnOf(int turn) {
        read();
        return turn < 1 || turn > turns.size() ? Optional.empty() : Optional.of(turns.get(turn - 1));
    }

    /** Whether a task was done before that turn began. */
    public boolean wasDoneBefore(int task, int turn) {
        read();
        Integer end = ends.get(task);
        return end != null && turn >= 1 && turn <= turnStarts.size() && end < turnStarts.get(turn - 1);
    }

    /** The latest state that something shared had been told to have before {@code position} of the trace. */
    public @Nullable ResourceState stateBefore(int resource, int position) {
        read();
        int[] told = states.getOrDefault(resource, NOTHING_TOLD);
        for (int i = told[0]; i > 0; i--) {
            if (told[i] < position) {
                return ((TraceEvent.Resource) trace.get(told[i])).state();
            }
        }
        return null;
    }

    /** Which of its kind something shared is, from 1 in the order in which they were made. */
    public int nth(int resource) {
        read();
        return nth.getOrDefault(resource, 1);
    }

    /** What a handle is scheduled for; a callback where the trace does not tell of the handle. */
    public Errand errand(int handle) {
        read();
        TraceEvent.Scheduled soon = scheduled.get(handle);
        TraceEvent.Timer later = timers.get(handle);
        return soon != null ? soon.purpose() : later != null ? later.purpose() : Errand.CALLBACK;
    }

    /** The resource that a handle's errand is about, absent if there is none. */
    public @Nullable Integer concerns(int handle) {
        read();
        TraceEvent.Scheduled soon = scheduled.get(handle);
        TraceEvent.Timer later = timers.get(handle);
        return soon != null ? soon.concerns() : later != null ? later.concerns() : null;
    }

    private void rename(int task, String name) {
        names.computeIfAbsent(task, _ -> new TreeMap<>()).put(seen, name);
    }

    /** A task's name as of {@code position} of the trace: as the sentences say it, and asyncio's own. */
    public Caption name(int task, int position) {
        read();
        var given = names.get(task);
        Map.Entry<Integer, String> last = given == null ? null : given.floorEntry(position);
        return shown(task, last == null ? "task " + task : last.getValue());
    }

    /** What a task is called that asyncio or the program calls {@code given}, and that name. */
    public Caption shown(int task, String given) {
        read();
        if (chores.get(task)) {
            return Caption.both(Phrases.name(Phrases.plain(naming.function(task))));
        }
        return new Caption(naming.shown(task, given), Phrases.name(given));
    }

    /** The call that made a task's coroutine, as far as it is known: {@code my_task('A', 1)}. */
    public String call(int task) {
        read();
        return naming.call(task);
    }

    /** What a turn's task hears of at its beginning. */
    private void hear(TraceEvent.Turn turn, int task) {
        boolean atOnce = toBeStopped.remove(task);
        boolean later = stamped.remove(task);
        waiting.remove(task);
        boolean heard = atOnce || later && brings(scheduled.get(turn.handle()));
        hearing.set(turn.turn(), heard);
        spared.set(turn.turn(), later && !heard);
    }

    /** Whether a handle brings the CancelledError that was meant for its task while that waited. */
    private boolean brings(TraceEvent.@Nullable Scheduled handle) {
        Source source = handle == null ? null : handle.source();
        return handle == null || handle.cause() == Cause.CANCEL || source == null || source.kind() == Awaited.Kind.GATHER
                || source.kind() == Awaited.Kind.TASK && source.id() != null && outcomes.get(source.id()) == Outcome.CANCELLED;
    }

    private void told(int resource, ResourceState state) {
        if (!states.containsKey(resource)) {
            nth.put(resource, made.merge(state.kind(), 1, Integer::sum));
        }
        int[] told = states.getOrDefault(resource, new int[4]);
        if (told[0] + 1 == told.length) {
            told = Arrays.copyOf(told, told.length * 2);
        }
        told[++told[0]] = seen;
        states.put(resource, told);
    }

    private void decide() {
        naming.decide();
    }

    private void read() {
        for (int size = trace.size(); seen < size; seen++) {
            switch (trace.get(seen)) {
                case TraceEvent.Scheduled e -> {
                    scheduled.put(e.handle(), e);
                    if (e.task() != null) {
                        waiting.remove(e.task());
                    }
                }
                case TraceEvent.Timer e -> timers.put(e.handle(), e);
                case TraceEvent.TaskCreated e -> {
                    chores.set(e.task(), Look.of(e).equals(Look.CHORE));
                    rename(e.task(), e.name());
                    naming.made(e.task(), e.name(), e.function(), e.arguments() == null ? List.of() : e.arguments());
                    if (!inTurn) {
                        decide();
                    }
                }
                case TraceEvent.Turn e -> {
                    decide();
                    inTurn = true;
                    turns.add(e);
                    turnStarts.add(seen);
                    if (e.task() != null) {
                        hear(e, e.task());
                        firstTurns.putIfAbsent(e.task(), e.turn());
                    }
                }
                case TraceEvent.TurnEnded _, TraceEvent.Tick _, TraceEvent.Ended _ -> {
                    decide();
                    inTurn = false;
                }
                case TraceEvent.Resource e -> told(e.resource(), e.state());
                case TraceEvent.TaskWaiting e when e.on().kind() != Awaited.Kind.YIELD -> waiting.add(e.task());
                case TraceEvent.CancelRequested e -> (waiting.contains(e.task()) ? stamped : toBeStopped).add(e.task());
                case TraceEvent.TaskDone e -> {
                    outcomes.put(e.task(), e.outcome());
                    ends.put(e.task(), seen);
                }
                case TraceEvent.TaskRenamed e -> {
                    rename(e.task(), e.name());
                    naming.renamed(e.name());
                }
                default -> { }
            }
        }
    }
}
