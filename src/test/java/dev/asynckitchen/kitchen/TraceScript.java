package dev.asynckitchen.kitchen;

import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.words.Caption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace written by hand, an event a call; handles and turns count by themselves. */
public final class TraceScript {
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12.8", "by hand", new Program("a.py", "")));
    private int handles;
    private int ticks;
    private int turns;

    /** An open kitchen. */
    public static TraceScript open() {
        return new TraceScript().add(new TraceEvent.LoopOpened(1));
    }

    public TraceScript add(TraceEvent event) {
        trace.append(event);
        return this;
    }

    /** A new task and the ticket of its first step. */
    public TraceScript order(int task, String name) {
        return order(task, name, "cook" + task);
    }

    public TraceScript order(int task, String name, String function) {
        add(new TraceEvent.TaskCreated(task, name, function, task == 1 ? null : 1, 3, null));
        return ready("Task.__step", task, Cause.TASK_CREATED, null);
    }

    public TraceScript ready(String callback, @Nullable Integer task, Cause cause, @Nullable Source source) {
        return add(new TraceEvent.Scheduled(++handles, callback, task, turns == 0 ? null : turns, cause, source));
    }

    public TraceScript note(String callback) {
        return ready(callback, null, Cause.CALL_SOON, null);
    }

    /** A note for one of asyncio's errands. */
    public TraceScript note(String callback, Errand errand) {
        return add(new TraceEvent.Scheduled(++handles, callback, null, turns == 0 ? null : turns, Cause.CALL_SOON, null, errand, null));
    }

    /** The same, left because a task is done. */
    public TraceScript note(String callback, Errand errand, int task) {
        return add(new TraceEvent.Scheduled(
                ++handles, callback, null, turns == 0 ? null : turns, Cause.FUTURE_DONE, new Source(Awaited.Kind.TASK, task), errand, null));
    }

    public TraceScript tick(double time, double waited) {
        return add(new TraceEvent.Tick(++ticks, time, waited));
    }

    public TraceScript tick() {
        return tick(0, 0);
    }

    /** The turn of a task's step or wake-up begins. */
    public TraceScript turn(int handle, int task) {
        return add(new TraceEvent.Turn(++turns, handle, "Task.__step", task));
    }

    /** The turn of a plain callback begins. */
    public TraceScript turn(int handle, String callback) {
        return add(new TraceEvent.Turn(++turns, handle, callback, null));
    }

    public TraceScript over() {
        return add(new TraceEvent.TurnEnded(turns, 0));
    }

    public TraceScript line(int line, String function, @Nullable Integer task) {
        return add(new TraceEvent.Line(line, function, task));
    }

    /** The task sleeps until then, by a timer of its own. */
    public TraceScript sleeps(int task, double until) {
        add(new TraceEvent.Timer(++handles, until, "_set_result_unless_cancelled", task, turns, Errand.SLEEP, null));
        return waits(task, new Awaited(Awaited.Kind.SLEEP, null, null, until));
    }

    public TraceScript waits(int task, String kind) {
        return waits(task, new Awaited(Awaited.Kind.of(kind), null, null, null));
    }

    public TraceScript waits(int task, Awaited on) {
        return add(new TraceEvent.TaskWaiting(task, on, List.of(new Frame("cook" + task, 5))));
    }

    public TraceScript done(int task, Outcome outcome, @Nullable String value) {
        return add(new TraceEvent.TaskDone(task, outcome, value));
    }

    public TraceScript resource(int id, ResourceState state) {
        return add(new TraceEvent.Resource(id, state.kind(), state));
    }

    public TraceScript ended() {
        return add(new TraceEvent.Ended(EndOutcome.OK, null, null));
    }

    /** The handle made last. */
    public int handle() {
        return handles;
    }

    public Trace trace() {
        return trace;
    }

    /** The kitchen after all of it. */
    public KitchenState now() {
        return new Kitchen(trace).at(trace.size());
    }

    /** What is said of the turn that began last. */
    public Caption told() {
        return new Narrator(trace).turn(lastTurn());
    }

    /** Why the turn that began last was this one. */
    public Caption why() {
        return new Narrator(trace).why(lastTurn());
    }

    private int lastTurn() {
        int i = trace.size() - 1;
        while (!(trace.get(i) instanceof TraceEvent.Turn)) {
            i--;
        }
        return i;
    }
}
