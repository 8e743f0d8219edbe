package dev.asynckitchen.python.embedded;

import dev.asynckitchen.loop.Belief;
import dev.asynckitchen.loop.EventLoop;
import dev.asynckitchen.loop.Handle;
import dev.asynckitchen.loop.NothingToWaitFor;
import dev.asynckitchen.loop.TimerHandle;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/** One event loop of the program, as the Python half of the bridge reaches it. Kitchen thread only. */
public final class LoopPort {
    private static final Map<String, Cause> CAUSES = Map.of(
            "call-soon", Cause.CALL_SOON,
            "call-soon-threadsafe", Cause.CALL_SOON_THREADSAFE,
            "task-created", Cause.TASK_CREATED,
            "yielded", Cause.YIELDED,
            "future-done", Cause.FUTURE_DONE,
            "cancel", Cause.CANCEL,
            "hand", Cause.HAND);

    private final int number;
    private final EventLoop loop;
    private final TraceRecorder recorder;
    private final KitchenPort kitchen;
    // Handles that are still to run, by their number.
    private final Map<Integer, Handle> handles = new HashMap<>();

    LoopPort(int number, KitchenPort kitchen, Value readFromSelf) {
        this.number = number;
        this.recorder = kitchen.recorder();
        this.kitchen = kitchen;
        var reader = new TraceRecorder.Purpose(
                "BaseSelectorEventLoop._read_from_self", null, Cause.CALL_SOON_THREADSAFE, null, Errand.KNOCK, null, null);
        this.loop = new EventLoop(
                kitchen.clock(), kitchen.numbers(), recorder, () -> new Handle(readFromSelf::executeVoid, reader),
                belief(kitchen.wrongLoop()), kitchen.interventions());
        recorder.add(new TraceEvent.LoopOpened(number));
    }

    /** What a wrong loop believes of the scheduler, absent where it is Python's tasks and awaits that are different. */
    private static @Nullable Belief belief(@Nullable WrongLoop wrong) {
        return switch (wrong) {
            case NEWEST_FIRST -> Belief.NEWEST_FIRST;
            case NO_DIVIDER -> Belief.NO_DIVIDER;
            case DUE_FIRST -> Belief.DUE_FIRST;
            case WAITS_ADD_UP -> Belief.WAITS_ADD_UP;
            case EAGER_TASKS, EVERY_AWAIT_YIELDS -> null;
            case null -> null;
        };
    }

    EventLoop loop() {
        return loop;
    }

    @HostAccess.Export
    public double time() {
        return loop.time();
    }

    /** When a sleep that is to last until {@code when} ends. */
    @HostAccess.Export
    public double wakes(double when) {
        return loop.wakes(when);
    }

    /** Schedules {@code run}; what it concerns, task and source are 0 for none. Gives the handle's number. */
    @HostAccess.Export
    public int call_soon(
            Value run, String callback, String errand, int concerns, int task, String cause, @Nullable String sourceKind, int source) {
        var purpose = new TraceRecorder.Purpose(
                callback,
                task == 0 ? null : task,
                CAUSES.getOrDefault(cause, Cause.CALL_SOON),
                sourceKind == null ? null : new Source(Awaited.Kind.of(sourceKind), source == 0 ? null : source),
                Errand.of(errand),
                concerns == 0 ? null : concerns,
                run);
        kitchen.changesWhatRuns();
        var call = new Call(run);
        var handle = new Handle(call, purpose);
        loop.callSoon(handle);
        return call.toRunAs(handle);
    }

    @HostAccess.Export
    public int call_at(double when, Value run, String callback, String errand, int concerns) {
        var purpose = new TraceRecorder.Purpose(
                callback, null, Cause.CALL_SOON, null, Errand.of(errand), concerns == 0 ? null : concerns, run);
        kitchen.changesWhatRuns();
        var call = new Call(run);
        var handle = new TimerHandle(when, call, purpose);
        loop.callAt(handle);
        return call.toRunAs(handle);
    }

    /** What a handle calls. Once it runs it is forgotten, and with it all that the program gave it. */
    private final class Call implements Runnable {
        private final Value run;
        private int handle;

        Call(Value run) {
            this.run = run;
        }

        int toRunAs(Handle made) {
            handle = made.id();
            handles.put(handle, made);
            return handle;
        }

        @Override
        public void run() {
            handles.remove(handle);
            if (run.execute().asBoolean()) {
                throw new Raised();
            }
        }
    }

    /** Unwinds a tick whose handle raised what ends the loop; Python keeps what it was, and raises it again. */
    private static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Raised() {
            super(null, null, false, false);
        }
    }

    /** What {@code loop._ready} would call, next first. */
    @HostAccess.Export
    public ProxyArray ready() {
        return calls(loop.ready());
    }

    /** What {@code loop._scheduled} would call, in the heap's own order. */
    @HostAccess.Export
    public ProxyArray scheduled() {
        return calls(loop.scheduled());
    }

    private static ProxyArray calls(List<? extends Handle> some) {
        return ProxyArray.fromList(some.stream().map(handle -> (Object) TraceRecorder.purpose(handle).call()).filter(Objects::nonNull).toList());
    }

    @HostAccess.Export
    public void cancel(int handle) {
        Handle cancelled = handles.remove(handle);
        if (cancelled != null) {
            loop.cancel(cancelled);
        } else {
            recorder.cancelled(handle); // It has run: nothing comes of it but that it was said.
        }
    }

    /** A timer in the heap is due so many seconds later, or now if they are below 0. Gives when. */
    @HostAccess.Export
    public double move(int handle, double seconds) {
        var timer = (TimerHandle) Objects.requireNonNull(handles.get(handle));
        loop.move(timer, seconds < 0 ? kitchen.clock().now() : timer.when() + seconds);
        return timer.when();
    }

    /** A handle that is ready becomes the last of its tick; false if it was. */
    @HostAccess.Export
    public boolean move_back(int handle) {
        return loop.moveBack(Objects.requireNonNull(handles.get(handle)));
    }

    @HostAccess.Export
    public void write_to_self() {
        loop.writeToSelf();
    }

    @HostAccess.Export
    public void expect(double when, Value arrival) {
        loop.expect(when, arrival::executeVoid);
    }

    @HostAccess.Export
    public void stopping(boolean stopping) {
        loop.stopping(stopping);
    }

    /** One iteration; whether a handle raised what ends the loop. */
    @HostAccess.Export
    public boolean tick() {
        try {
            loop.tick();
            return false;
        } catch (Raised _) {
            return true;
        } catch (NothingToWaitFor e) {
            recorder.stop(Reasons.text("stopped.for-ever"));
            return false;
        }
    }

    @HostAccess.Export
    public void close() {
        loop.clear();
        handles.clear();
        recorder.add(new TraceEvent.LoopClosed(number));
    }
}
