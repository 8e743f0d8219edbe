package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.asynckitchen.trace.intervention.Intervention;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing an event loop did. Events stand in a {@link Trace} in the order in which they happened.
 *
 * <p>Ids are whole numbers given in order of creation and belong to objects: a task is its id, never its name. Times are
 * seconds on the loop's clock, whose zero is the program's start. Lines are 1-based in the program's file. In JSON each
 * event is one object whose {@code event} member names its kind; members that are absent are {@code null} here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
    @Type(name = "loop-opened", value = TraceEvent.LoopOpened.class),
    @Type(name = "loop-closed", value = TraceEvent.LoopClosed.class),
    @Type(name = "tick", value = TraceEvent.Tick.class),
    @Type(name = "scheduled", value = TraceEvent.Scheduled.class),
    @Type(name = "timer", value = TraceEvent.Timer.class),
    @Type(name = "due", value = TraceEvent.Due.class),
    @Type(name = "handle-cancelled", value = TraceEvent.HandleCancelled.class),
    @Type(name = "turn", value = TraceEvent.Turn.class),
    @Type(name = "turn-ended", value = TraceEvent.TurnEnded.class),
    @Type(name = "line", value = TraceEvent.Line.class),
    @Type(name = "coroutine-created", value = TraceEvent.CoroutineCreated.class),
    @Type(name = "coroutine-begun", value = TraceEvent.CoroutineBegun.class),
    @Type(name = "coroutine-closed", value = TraceEvent.CoroutineClosed.class),
    @Type(name = "task-created", value = TraceEvent.TaskCreated.class),
    @Type(name = "task-renamed", value = TraceEvent.TaskRenamed.class),
    @Type(name = "task-waiting", value = TraceEvent.TaskWaiting.class),
    @Type(name = "cancel-requested", value = TraceEvent.CancelRequested.class),
    @Type(name = "task-done", value = TraceEvent.TaskDone.class),
    @Type(name = "intervened", value = TraceEvent.Intervened.class),
    @Type(name = "resource", value = TraceEvent.Resource.class),
    @Type(name = "output", value = TraceEvent.Output.class),
    @Type(name = "blocked", value = TraceEvent.Blocked.class),
    @Type(name = "warning", value = TraceEvent.Warning.class),
    @Type(name = "ended", value = TraceEvent.Ended.class)
})
public sealed interface TraceEvent {

    /** An event loop was made. A program may open several, one after the other; ids and ticks run on through all of them. */
    record LoopOpened(int loop) implements TraceEvent {}

    /** {@code loop.close()}. */
    record LoopClosed(int loop) implements TraceEvent {}

    /**
     * An iteration of the loop begins: {@code BaseEventLoop._run_once}, after its {@code select}.
     *
     * @param tick numbered from 1, running on through all loops of a program
     * @param time the loop's clock once the wait was over, in seconds
     * @param waited how long the loop slept first, in seconds; 0 where something was ready
     */
    record Tick(int tick, double time, double waited) implements TraceEvent {}

    /**
     * {@code call_soon}: a handle joins the ready queue.
     *
     * @param callback the {@code __qualname__} of what is called, within a partial or a context's {@code run}
     * @param task the task whose step or wake-up this is
     * @param by the turn in which it happened; absent outside any turn
     * @param cause why
     * @param source what made it ready, for {@link Cause#FUTURE_DONE}: the task or future that is done
     * @param errand what for; absent in older traces, see {@link #purpose}
     * @param concerns the resource that its errand is about: the gather, the group, the shield ...
     */
    record Scheduled(
            int handle,
            String callback,
            @Nullable Integer task,
            @Nullable Integer by,
            Cause cause,
            @Nullable Source source,
            @Nullable Errand errand,
            @Nullable Integer concerns)
            implements TraceEvent {

        /** With nothing said of its errand. */
        public Scheduled(
                int handle, String callback, @Nullable Integer task, @Nullable Integer by, Cause cause, @Nullable Source source) {
            this(handle, callback, task, by, cause, source, null, null);
        }

        /** What for; where the trace does not say, a task's is a step and any other's a callback. */
        public Errand purpose() {
            return errand != null ? errand : task != null ? Errand.STEP : Errand.CALLBACK;
        }
    }

    /**
     * {@code call_at} and {@code call_later}: a timer handle joins the heap, due at {@code when} seconds.
     *
     * @param task the task that ran then
     * @param errand what for; absent in older traces, see {@link #purpose}
     * @param concerns the resource that its errand is about: the timeout, the wait ...
     */
    record Timer(
            int handle,
            double when,
            String callback,
            @Nullable Integer task,
            @Nullable Integer by,
            @Nullable Errand errand,
            @Nullable Integer concerns)
            implements TraceEvent {

        /** With nothing said of its errand. */
        public Timer(int handle, double when, String callback, @Nullable Integer task, @Nullable Integer by) {
            this(handle, when, callback, task, by, null, null);
        }

        /** What for; a callback where the trace does not say. */
        public Errand purpose() {
            return errand != null ? errand : Errand.CALLBACK;
        }
    }

    /** A timer's time has come: it moves from the heap to the ready queue. */
    record Due(int handle) implements TraceEvent {}

    /** {@code Handle.cancel()}: it stays where it is and is skipped when its turn comes. */
    record HandleCancelled(int handle, @Nullable Integer by) implements TraceEvent {}

    /** A handle starts to run; numbered from 1 through the whole program. */
    record Turn(int turn, int handle, String callback, @Nullable Integer task) implements TraceEvent {}

    /** The handle gave control back; {@code spent} is how far the clock moved meanwhile, in seconds. */
    record TurnEnded(int turn, double spent) implements TraceEvent {}

    /**
     * A line of the program starts to run.
     *
     * @param function its {@code __qualname__}, {@code <module>} at top level
     * @param met whether the condition that the header gives for this line was so; absent if none was asked
     * @param trouble why that could not be found out, which counts as met; told once for a line
     * @param locals the variables of its function before it runs, like those of {@link Frame#locals}; absent where nobody asked
     */
    record Line(
            int line,
            String function,
            @Nullable Integer task,
            @Nullable Boolean met,
            @Nullable String trouble,
            @Nullable Map<String, String> locals)
            implements TraceEvent {
        public Line {
            locals = Locals.copy(locals);
        }

        /** One of whose variables nothing is known. */
        public Line(int line, String function, @Nullable Integer task, @Nullable Boolean met, @Nullable String trouble) {
            this(line, function, task, met, trouble, null);
        }

        /** One of which nothing was asked. */
        public Line(int line, String function, @Nullable Integer task) {
            this(line, function, task, null, null);
        }
    }

    /**
     * An {@code async def} was called: nothing runs yet. {@code line} is where it was called, 0 if not in the program.
     *
     * @param arguments short texts of what it was called with, in the order of its parameters, four at most; absent in older traces
     */
    record CoroutineCreated(int coroutine, String function, int line, @Nullable List<String> arguments) implements TraceEvent {

        /** With nothing said of its arguments. */
        public CoroutineCreated(int coroutine, String function, int line) {
            this(coroutine, function, line, null);
        }
    }

    /** A coroutine object that no task took up begins to run, driven by whoever awaits it. */
    record CoroutineBegun(int coroutine) implements TraceEvent {}

    /** A coroutine object was closed before it began: nothing will drive it, and Python does not mind. */
    record CoroutineClosed(int coroutine) implements TraceEvent {}

    /**
     * A task was made.
     *
     * @param function the coroutine's {@code __qualname__}
     * @param parent the task that was running, absent if none
     * @param line where in the program it was made, absent if not there
     * @param coroutine the coroutine it drives, if that was announced
     * @param arguments as of {@link CoroutineCreated}; absent in older traces
     */
    record TaskCreated(
            int task,
            String name,
            String function,
            @Nullable Integer parent,
            @Nullable Integer line,
            @Nullable Integer coroutine,
            @Nullable List<String> arguments)
            implements TraceEvent {

        /** With nothing said of its arguments. */
        public TaskCreated(
                int task, String name, String function, @Nullable Integer parent, @Nullable Integer line, @Nullable Integer coroutine) {
            this(task, name, function, parent, line, coroutine, null);
        }
    }

    /** {@code Task.set_name}. */
    record TaskRenamed(int task, String name) implements TraceEvent {}

    /**
     * The task awaits {@code on}.
     *
     * @param stack its frames from the outermost coroutine inwards
     * @param context the context variables that are set for the task, by name, in texts like those of {@link Frame#locals}; absent where
     *     nobody asked for them
     * @param sources the texts of files that frames name, by {@link Frame#file}: each stands with the first wait in it; absent for none
     */
    record TaskWaiting(int task, Awaited on, List<Frame> stack, @Nullable Map<String, String> context, @Nullable Map<String, String> sources)
            implements TraceEvent {
        public TaskWaiting {
            stack = stack == null ? List.of() : List.copyOf(stack);
            context = Locals.copy(context);
            sources = Locals.copy(sources);
        }

        /** With texts that are known already. */
        public TaskWaiting(int task, Awaited on, List<Frame> stack, @Nullable Map<String, String> context) {
            this(task, on, stack, context, null);
        }

        /** One of whose context nothing is known. */
        public TaskWaiting(int task, Awaited on, List<Frame> stack) {
            this(task, on, stack, null);
        }
    }

    /** {@code Task.cancel()} was called, in turn {@code by}. */
    record CancelRequested(int task, @Nullable Integer by, @Nullable String message) implements TraceEvent {}

    /** The task is over; {@code value} is a short {@code repr} of its result or exception. */
    record TaskDone(int task, Outcome outcome, @Nullable String value) implements TraceEvent {}

    /**
     * A learner did something to the program from outside, between two turns. What comes of it at once follows, up to the next tick or turn.
     *
     * @param handle the timer or the ready handle that was moved, absent if none was
     * @param when the time at which that timer is due from now on, in seconds; absent for a ready handle, which is the last of its tick now
     */
    record Intervened(Intervention intervention, @Nullable Integer handle, @Nullable Double when) implements TraceEvent {}

    /** A lock, queue, timeout ... was made or changed; in JSON its {@code kind} stands beside {@code state}. */
    record Resource(
            int resource,
            String label,
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
                    ResourceState state)
            implements TraceEvent {}

    /** Text was printed. {@code stream} is {@code stdout} or {@code stderr}; or {@value #TYPED}: it was typed, and the program has read it. */
    record Output(String stream, String text) implements TraceEvent {
        public static final String TYPED = "stdin";

        /** Whether the program read this, and did not print it. */
        @JsonIgnore
        public boolean isTyped() {
            return stream.equals(TYPED);
        }
    }

    /**
     * The program held the thread, and with it the loop.
     *
     * @param seconds how long
     * @param what the call that held it, such as {@code time.sleep}
     * @param line of the program, absent where that is not known
     * @param in the place, where that is in a module of the program's own; absent for the program itself
     */
    record Blocked(double seconds, String what, @Nullable Integer line, @Nullable Integer task, @Nullable Frame in) implements TraceEvent {
        /** At a line of the program. */
        public Blocked(double seconds, String what, @Nullable Integer line, @Nullable Integer task) {
            this(seconds, what, line, task, null);
        }

        /** Whether it is work that a lesson wants to be seen taking time, and no call that only waits. */
        @JsonIgnore
        public boolean isWork() {
            return what.equals("kitchen.work");
        }
    }

    /**
     * Python warned: {@code never-awaited}, {@code exception-never-retrieved} ...
     *
     * @param task the one it is about, if it is about one
     * @param coroutine the one it is about, if it is about one that was announced
     */
    record Warning(String kind, String message, @Nullable Integer line, @Nullable Integer task, @Nullable Integer coroutine)
            implements TraceEvent {

        /** About no coroutine object in particular. */
        public Warning(String kind, String message, @Nullable Integer line, @Nullable Integer task) {
            this(kind, message, line, task, null);
        }
    }

    /** The program is over. {@code message} is the uncaught exception's last line, or which limit stopped it. */
    record Ended(EndOutcome outcome, @Nullable String message, @Nullable Integer line) implements TraceEvent {}
}
