package dev.asynckitchen.kitchen;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A long trace as a loop would leave it, of a program that nobody wrote: tasks sleep, give way, queue for a knife, make other
 * tasks, print, hold the chef, are cancelled, fail and are served. The same seed gives the same trace.
 */
public final class SyntheticTrace {
    private record Handle(int id, String callback, @Nullable Integer task, @Nullable Integer sleeper) {}

    private record Timer(double when, Handle handle) {}

    private static final class Knife {
        private final int id;
        private final Deque<Integer> queue = new ArrayDeque<>();
        private @Nullable Integer holder;

        Knife(int id) {
            this.id = id;
        }
    }

    private final Random random;
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12.8", "synthetic", new Program("synthetic.py", "")));
    private final Deque<Handle> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingDouble(Timer::when).thenComparingInt(timer -> timer.handle.id));
    private final List<Knife> knives = new ArrayList<>();
    private final Map<Integer, Knife> held = new HashMap<>();
    private final boolean lasting;
    private int handles;
    private int tasks;
    private int turn;
    private double time;

    private SyntheticTrace(long seed, int locks, boolean lasting) {
        random = new Random(seed);
        this.lasting = lasting;
        for (int id = 1; id <= locks; id++) {
            knives.add(new Knife(id));
        }
    }

    /** A trace of at least so many turns, with about so many tasks alive at any time, and one lock. */
    public static Trace of(long seed, int turns, int alive) {
        return of(seed, turns, alive, 1);
    }

    /** A trace of at least so many turns, with about so many tasks alive at any time, and so many locks. */
    public static Trace of(long seed, int turns, int alive, int locks) {
        var synthetic = new SyntheticTrace(seed, locks, false);
        synthetic.run(turns, alive);
        return synthetic.trace;
    }

    /** A trace of at least so many turns, of so many tasks that none of them ends, and so many locks: workers of a server. */
    public static Trace ofWorkers(long seed, int turns, int tasks, int locks) {
        var synthetic = new SyntheticTrace(seed, locks, true);
        synthetic.run(turns, tasks);
        return synthetic.trace;
    }

    private void run(int turns, int alive) {
        add(new TraceEvent.LoopOpened(1));
        for (int i = 0; i < alive; i++) {
            create(null);
        }
        for (int tick = 1; turn < turns; tick++) {
            double before = time;
            if (ready.isEmpty()) {
                time = Math.max(time, timers.element().when);
            }
            add(new TraceEvent.Tick(tick, time, time - before));
            while (!timers.isEmpty() && timers.peek().when <= time) {
                Handle due = timers.remove().handle;
                add(new TraceEvent.Due(due.id));
                ready.add(due);
            }
            for (int n = ready.size(); n > 0; n--) {
                turn(ready.remove());
            }
        }
        add(new TraceEvent.LoopClosed(1));
        add(new TraceEvent.Ended(EndOutcome.OK, null, null));
    }

    private void turn(Handle handle) {
        double before = time;
        add(new TraceEvent.Turn(++turn, handle.id, handle.callback, handle.task));
        if (handle.sleeper != null) {
            wake(handle.sleeper, new Source(Awaited.Kind.SLEEP, null));
        } else if (handle.task != null) {
            cook(handle.task);
        }
        add(new TraceEvent.TurnEnded(turn, time - before));
    }

    private void cook(int task) {
        add(new TraceEvent.Line(3 + random.nextInt(5), "cook", task));
        Knife mine = held.remove(task);
        if (mine != null) {
            mine.holder = mine.queue.poll();
            changed(mine);
            if (mine.holder != null) {
                held.put(mine.holder, mine);
                wake(mine.holder, new Source(Awaited.Kind.LOCK, mine.id));
            }
        }
        switch (random.nextInt(20)) {
            case 0, 1 -> {
                if (lasting) {
                    break;
                }
                Outcome outcome = Outcome.values()[Math.min(2, random.nextInt(5))];
                add(new TraceEvent.TaskDone(task, outcome, outcome == Outcome.CANCELLED ? null : "'plate " + task + "'"));
                create(task);
                return;
            }
            case 2, 3, 4 -> {
                add(new TraceEvent.TaskWaiting(task, new Awaited(Awaited.Kind.YIELD, null, null, null), List.of(new Frame("cook", 6))));
                schedule("Task.__step", task, Cause.YIELDED, null);
                return;
            }
            case 5, 6, 7 -> {
                Knife knife = knives.size() == 1 ? knives.getFirst() : knives.get(random.nextInt(knives.size()));
                if (knife.holder != null) {
                    knife.queue.add(task);
                    add(new TraceEvent.TaskWaiting(task, new Awaited(Awaited.Kind.LOCK, knife.id, "lock", null), List.of(new Frame("cook", 7))));
                    changed(knife);
                    return;
                }
                knife.holder = task;
                held.put(task, knife);
                changed(knife);
            }
            case 8 -> add(new TraceEvent.Output("stdout", "plate of " + task + "\n"));
            case 9 -> {
                double seconds = 0.1 + random.nextDouble();
                add(new TraceEvent.Blocked(seconds, "time.sleep", 5, task));
                time += seconds;
            }
            case 10 -> add(new TraceEvent.CoroutineCreated(turn, "cook", 8));
            case 11 -> add(new TraceEvent.CancelRequested(task, turn, null));
            default -> { }
        }
        double until = time + (1 + random.nextInt(50)) / 10.0;
        var timer = new Handle(++handles, "_set_result_unless_cancelled", null, task);
        timers.add(new Timer(until, timer));
        add(new TraceEvent.Timer(timer.id, until, timer.callback, task, turn));
        add(new TraceEvent.TaskWaiting(task, new Awaited(Awaited.Kind.SLEEP, null, null, until), List.of(new Frame("cook", 5))));
    }

    private void create(@Nullable Integer parent) {
        int task = ++tasks;
        add(new TraceEvent.TaskCreated(task, "Task-" + task, "cook", parent, 4, null));
        schedule("Task.__step", task, Cause.TASK_CREATED, null);
    }

    private void wake(int task, Source source) {
        schedule("Task.__wakeup", task, Cause.FUTURE_DONE, source);
    }

    private void schedule(String callback, int task, Cause cause, @Nullable Source source) {
        var handle = new Handle(++handles, callback, task, null);
        ready.add(handle);
        add(new TraceEvent.Scheduled(handle.id, callback, task, turn == 0 ? null : turn, cause, source));
    }

    private void changed(Knife knife) {
        add(new TraceEvent.Resource(knife.id, "lock", new ResourceState.Lock(knife.holder, List.copyOf(knife.queue))));
    }

    private void add(TraceEvent event) {
        trace.append(event);
    }
}
