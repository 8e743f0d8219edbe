package dev.asynckitchen.report.pass;

import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ready queue and the timers. Cancelled handles are in neither: nobody waits for them. */
public final class ReadyHandles {

    /**
     * A handle that is ready.
     *
     * @param task whose it is: it runs that one, or ends its sleep; absent where it is nobody's
     * @param joined how long the turn that runs had been held when it joined, in seconds
     * @param since what the loop's clock said when it joined, in seconds
     * @param by the turn in which it was scheduled, or its timer was set; absent outside any
     * @param concerns the resource that its errand is about
     */
    public record Ready(
            int handle, @Nullable Integer task, String callback, int turn, double joined, double since, @Nullable Integer by, Errand errand,
            @Nullable Integer concerns) {}

    /** A timer: whose sleep it ends, absent where it ends none. */
    public record Pending(
            int handle, double when, @Nullable Integer sleeper, String callback, @Nullable Integer by, Errand errand, @Nullable Integer concerns) {}

    private final Map<Integer, Ready> ready = new LinkedHashMap<>();
    private final Map<Integer, Pending> timers = new HashMap<>();
    private final NavigableSet<Pending> byTime = new TreeSet<>(Comparator.comparingDouble(Pending::when).thenComparing(Pending::handle));
    private final Now now;
    private @Nullable Ready running;
    private @Nullable Pending due;
    private double held; // By calls in the turn that runs, in seconds.

    public ReadyHandles(Now now) {
        this.now = now;
    }

    public void follow(TraceEvent event) {
        due = null;
        switch (event) {
            case TraceEvent.Scheduled e -> join(e.handle(), e.task(), e.callback(), e.by(), e.purpose(), e.concerns());
            case TraceEvent.Timer e -> set(new Pending(
                    e.handle(), e.when(), e.purpose() == Errand.SLEEP ? e.task() : null, e.callback(), e.by(), e.purpose(), e.concerns()));
            case TraceEvent.Due e -> {
                due = take(e.handle());
                if (due != null) {
                    join(e.handle(), due.sleeper, due.callback, due.by, due.errand, due.concerns);
                }
            }
            case TraceEvent.Intervened e when e.handle() != null && e.when() != null -> {
                Pending moved = take(e.handle());
                if (moved != null) {
                    set(new Pending(moved.handle, e.when(), moved.sleeper, moved.callback, moved.by, moved.errand, moved.concerns));
                }
            }
            case TraceEvent.HandleCancelled e -> {
                ready.remove(e.handle());
                take(e.handle());
            }
            case TraceEvent.Turn e -> {
                running = ready.remove(e.handle());
                held = 0;
            }
            case TraceEvent.Blocked e -> held += e.seconds();
            case TraceEvent.TurnEnded _ -> running = null;
            case TraceEvent.Tick _ -> running = null;
            case TraceEvent.LoopClosed _ -> {
                running = null;
                ready.clear();
                timers.clear();
                byTime.clear();
            }
            default -> { } // Touches no handle.
        }
    }

    private void join(
            int handle, @Nullable Integer task, String callback, @Nullable Integer by, Errand errand, @Nullable Integer concerns) {
        ready.put(handle, new Ready(handle, task, callback, now.inTurn() ? now.turn() : 0, held, now.clock(), by, errand, concerns));
    }

    private void set(Pending timer) {
        timers.put(timer.handle, timer);
        byTime.add(timer);
    }

    private @Nullable Pending take(int handle) {
        Pending timer = timers.remove(handle);
        if (timer != null) {
            byTime.remove(timer);
        }
        return timer;
    }

    public int size() {
        return ready.size();
    }

    /** How many timers there are to which the loop has not come. */
    public int timers() {
        return timers.size();
    }

    public Collection<Ready> ready() {
        return ready.values();
    }

    /** The timers whose time is {@code time} or earlier and to which the loop has not come. */
    public Collection<Pending> overdue(double time) {
        return byTime.headSet(new Pending(Integer.MAX_VALUE, time, null, "", null, Errand.CALLBACK, null), true);
    }

    /** The timer to which the loop has just come, absent for any other event. */
    public @Nullable Pending due() {
        return due;
    }

    /** The handle whose turn it is; absent outside any turn, and where the trace has not told of it. */
    public @Nullable Ready running() {
        return running;
    }
}
