package dev.asynckitchen.kitchen.index;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who scheduled which handle and why, and what tasks are called: read once from a trace that may still grow. Not thread-safe. */
public final class Ledger {
    private static final Pattern NUMBERED = Pattern.compile("Task-\\d+");

    private final Trace trace;
    private final Map<Integer, TraceEvent.Scheduled> scheduled = new HashMap<>();
    private final Map<Integer, TraceEvent.Timer> timers = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, String>> names = new HashMap<>();
    private final Map<Integer, String> functions = new HashMap<>();
    private final Set<String> knownFunctions = new HashSet<>();
    private final Set<Integer> undecided = new LinkedHashSet<>(); // Made in the turn that runs.
    private final BitSet byFunction = new BitSet();
    private final Map<Integer, Integer> firstTurns = new HashMap<>();
    private final BitSet chores = new BitSet();
    private final Map<Integer, List<Integer>> belts = new HashMap<>();
    private final Map<Integer, List<Integer>> takenOff = new HashMap<>();
    private final Set<Integer> stamped = new HashSet<>(); // Tasks that have not heard of it yet.
    private final BitSet hearing = new BitSet();
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

    /** Whether that turn is its task's first since somebody called {@code cancel()} on it: CancelledError is thrown into it now. */
    public boolean hearsOfItsStamp(int turn) {
        read();
        return hearing.get(turn);
    }

    /** The tasks that were taken off a belt by the {@code Resource} event at {@code position}: handed over by {@code as_completed()}. */
    public List<Integer> takenOff(int position) {
        read();
        return takenOff.getOrDefault(position, List.of());
    }

    private void rename(int task, String name) {
        names.computeIfAbsent(task, _ -> new TreeMap<>()).put(seen, name);
    }

    private void belt(int position, int resource, ResourceState.AsCompleted belt) {
        List<Integer> before = belts.getOrDefault(resource, List.of());
        List<Integer> gone = before.stream().filter(task -> task != 0 && !belt.came().contains(task)).toList();
        if (!gone.isEmpty()) {
            takenOff.put(position, gone);
        }
        belts.put(resource, belt.came());
    }

    /** A task's name as of {@code position} of the trace, as the sentences say it. */
    public String name(int task, int position) {
        read();
        var given = names.get(task);
        Map.Entry<Integer, String> last = given == null ? null : given.floorEntry(position);
        return shown(task, last == null ? "task " + task : last.getValue());
    }

    /**
     * What a task is called that asyncio or the program calls {@code name}. Where it is no more than a number that asyncio gave
     * it, its function says more, if none made in the same turn or before runs the same one. So it keeps for ever what it was
     * called first, unless the program renames it.
     */
    public String shown(int task, String name) {
        read();
        String function = functions.get(task);
        if (function == null || !NUMBERED.matcher(name).matches()) {
            return Phrases.name(name);
        }
        boolean said = byFunction.get(task) || undecided.contains(task) && isTheOnlyOne(function);
        return Phrases.name(said ? plain(function) : name);
    }

    private boolean isTheOnlyOne(String function) {
        return !knownFunctions.contains(function) && undecided.stream().filter(task -> function.equals(functions.get(task))).count() == 1;
    }

    /** The turn is over: who was made in it has its name. */
    private void decide() {
        undecided.stream().filter(task -> isTheOnlyOne(functions.getOrDefault(task, ""))).forEach(byFunction::set);
        undecided.forEach(task -> knownFunctions.add(functions.getOrDefault(task, "")));
        undecided.clear();
    }

    /** A qualified name without where it was defined. */
    public static String plain(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    private void read() {
        for (int size = trace.size(); seen < size; seen++) {
            switch (trace.get(seen)) {
                case TraceEvent.Scheduled e -> scheduled.put(e.handle(), e);
                case TraceEvent.Timer e -> timers.put(e.handle(), e);
                case TraceEvent.TaskCreated e -> {
                    chores.set(e.task(), Look.of(e).equals(Look.CHORE));
                    rename(e.task(), e.name());
                    functions.put(e.task(), e.function());
                    undecided.add(e.task());
                    if (!inTurn) {
                        decide();
                    }
                }
                case TraceEvent.Turn e -> {
                    decide();
                    inTurn = true;
                    if (e.task() != null) {
                        hearing.set(e.turn(), stamped.remove(e.task()));
                        firstTurns.putIfAbsent(e.task(), e.turn());
                    }
                }
                case TraceEvent.TurnEnded _, TraceEvent.Tick _, TraceEvent.Ended _ -> {
                    decide();
                    inTurn = false;
                }
                case TraceEvent.Resource e when e.state() instanceof ResourceState.AsCompleted belt -> belt(seen, e.resource(), belt);
                case TraceEvent.CancelRequested e -> stamped.add(e.task());
                case TraceEvent.TaskRenamed e -> rename(e.task(), e.name());
                default -> { }
            }
        }
    }
}
