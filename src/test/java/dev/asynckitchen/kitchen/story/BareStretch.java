package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What happens in a turn, a tick, or between them, by the bare events.
 *
 * @param from where its first event stands
 * @param to where that after its last stands
 */
public record BareStretch(BareTrace trace, int from, int to) {

    <E extends TraceEvent> List<E> all(Class<E> kind) {
        return trace.events().subList(from, to).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    TraceEvent.Turn turn() {
        return trace.events().get(from) instanceof TraceEvent.Turn turn ? turn : null;
    }

    Integer task() {
        return turn() == null ? null : turn().task();
    }

    TraceEvent.Scheduled scheduled() {
        return trace.last(TraceEvent.Scheduled.class, turn().handle(), from);
    }

    TraceEvent.Timer timer() {
        return scheduled() == null ? trace.last(TraceEvent.Timer.class, turn().handle(), from) : null;
    }

    Cause cause() {
        return scheduled() == null ? null : scheduled().cause();
    }

    Integer by() {
        return scheduled() == null ? null : scheduled().by();
    }

    /** What its handle is for. */
    boolean isFor(Errand errand) {
        return (scheduled() != null ? scheduled().purpose() : timer() != null ? timer().purpose() : Errand.CALLBACK) == errand;
    }

    private Integer concerns() {
        return scheduled() != null ? scheduled().concerns() : timer() != null ? timer().concerns() : null;
    }

    /** What made its handle ready, if it is of that kind; null if not. */
    Integer source(Awaited.Kind kind) {
        Source source = scheduled() == null ? null : scheduled().source();
        return source != null && source.kind() == kind ? source.id() : null;
    }

    /** The task that is done, which this turn is about; null if it is about none. */
    Integer doneTask() {
        return source(Awaited.Kind.TASK);
    }

    /** What the task had awaited when it stopped last. */
    Awaited awaited() {
        TraceEvent.TaskWaiting waiting = task() == null ? null : trace.last(TraceEvent.TaskWaiting.class, task(), from);
        return waiting == null ? null : waiting.on();
    }

    boolean awaited(Awaited.Kind kind) {
        return awaited() != null && awaited().kind() == kind;
    }

    /** How its task's turn ended: what it waits for; null if it does not. */
    TraceEvent.TaskWaiting waiting() {
        return task() == null || done() != null ? null
                : all(TraceEvent.TaskWaiting.class).stream().filter(wait -> wait.task() == task()).reduce((_, last) -> last).orElse(null);
    }

    TraceEvent.TaskDone done() {
        return task() == null ? null : all(TraceEvent.TaskDone.class).stream().filter(done -> done.task() == task()).findFirst().orElse(null);
    }

    boolean isDone(int task) {
        return outcome(task) != null;
    }

    Outcome outcome(int task) {
        return trace.outcome(task, to);
    }

    /** Whether nothing of its task has run: neither in a turn nor, eagerly, in another's. */
    boolean isFirst() {
        return trace.lastAt(TraceEvent.Turn.class, task(), from) < 0 && trace.lastAt(TraceEvent.TaskWaiting.class, task(), from) < 0;
    }

    List<Integer> stamped() {
        return all(TraceEvent.CancelRequested.class).stream().map(TraceEvent.CancelRequested::task).distinct().toList();
    }

    /** Tasks that are made and do not run yet. */
    List<Integer> ordered() {
        return made(task -> !isDone(task) && trace.lastAt(TraceEvent.TaskWaiting.class, task, to) < 0);
    }

    List<Integer> begun() {
        return made(task -> !isDone(task) && trace.lastAt(TraceEvent.TaskWaiting.class, task, to) >= 0);
    }

    List<Integer> cookedToTheEnd() {
        return made(this::isDone);
    }

    private List<Integer> made(IntPredicate which) {
        return all(TraceEvent.TaskCreated.class).stream().map(TraceEvent.TaskCreated::task).filter(which::test).toList();
    }

    /** Tasks that can go on from now on, for what they waited for is done. */
    List<Integer> woken() {
        return all(TraceEvent.Scheduled.class).stream().filter(e -> e.task() != null && e.cause() != Cause.TASK_CREATED && e.cause() != Cause.CANCEL
                && e.cause() != Cause.YIELDED && e.cause() != Cause.HAND && e.cause() != Cause.CALL_SOON && e.cause() != Cause.CALL_SOON_THREADSAFE).map(TraceEvent.Scheduled::task).toList();
    }

    double held(boolean work) {
        return all(TraceEvent.Blocked.class).stream().filter(held -> held.what().equals("kitchen.work") == work).mapToDouble(TraceEvent.Blocked::seconds).sum();
    }

    int lines() {
        return all(TraceEvent.Line.class).size();
    }

    /** Callbacks of the program that are put into the queue. */
    int notes() {
        return (int) all(TraceEvent.Scheduled.class).stream().filter(e -> e.task() == null && e.cause() == Cause.CALL_SOON).count();
    }

    /** Timers of the program that are set, and whether they are called off in the same stretch. */
    int timers(boolean calledOff) {
        return (int) all(TraceEvent.Timer.class).stream().filter(e -> e.purpose() == Errand.CALLBACK && isCalledOff(e.handle()) == calledOff).count();
    }

    private boolean isCalledOff(int handle) {
        return trace.lastAt(TraceEvent.HandleCancelled.class, handle, to) >= from;
    }

    /** Timers or callbacks of the program that had been there and are called off. */
    int calledOff(Class<? extends TraceEvent> kind) {
        return (int) all(TraceEvent.HandleCancelled.class).stream().map(TraceEvent.HandleCancelled::handle).distinct()
                .filter(handle -> trace.lastAt(kind, handle, from) >= 0 && trace.lastAt(TraceEvent.HandleCancelled.class, handle, from) < 0
                        && (trace.events().get(trace.lastAt(kind, handle, from)) instanceof TraceEvent.Timer timer ? timer.purpose() == Errand.CALLBACK
                        : trace.last(TraceEvent.Scheduled.class, handle, from).purpose() == Errand.CALLBACK)).count();
    }

    ResourceState before(Integer resource) {
        return resource == null ? null : trace.state(resource, from);
    }

    ResourceState after(int resource) {
        return trace.state(resource, to);
    }

    /** Things of one kind that are changed. */
    <S extends ResourceState> List<Integer> changed(Class<S> kind, BiPredicate<S, S> so) {
        return all(TraceEvent.Resource.class).stream().filter(e -> kind.isInstance(e.state())).map(TraceEvent.Resource::resource).distinct()
                .filter(thing -> so.test(kind.cast(before(thing)), kind.cast(after(thing)))).toList();
    }

    /** A state on the way, told within the stretch, for which that holds. */
    <S extends ResourceState> boolean meanwhile(Class<S> kind, Integer thing, BiPredicate<S, S> so) {
        if (thing == null) {
            return false;
        }
        S was = kind.cast(before(thing));
        for (TraceEvent.Resource told : all(TraceEvent.Resource.class)) {
            if (told.resource() == thing) {
                if (so.test(was, kind.cast(told.state()))) {
                    return true;
                }
                was = kind.cast(told.state());
            }
        }
        return false;
    }

    /** Whether CancelledError is thrown into its task: it was cancelled since it ran last, and what it waited for did not swallow that. */
    boolean hears() {
        int stamped = trace.lastAt(TraceEvent.CancelRequested.class, task(), from);
        if (stamped < 0 || !isPending(stamped)) {
            return false;
        }
        return !swallowed();
    }

    /** Whether its task was cancelled since it ran last, and what it waited for swallowed that. */
    boolean isSpared() {
        int stamped = trace.lastAt(TraceEvent.CancelRequested.class, task(), from);
        return stamped >= 0 && isPending(stamped) && swallowed();
    }

    /** The turns in which its task was cancelled since it ran last; null stands for outside of any. */
    List<Integer> stampedIn() {
        int ran = Math.max(0, trace.lastAt(TraceEvent.Turn.class, task(), from));
        return trace.events().subList(ran, from).stream().filter(event -> event instanceof TraceEvent.CancelRequested e && e.task() == task())
                .map(event -> ((TraceEvent.CancelRequested) event).by()).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    boolean wasReadyWhenStamped() {
        return trace.lastAt(TraceEvent.Scheduled.class, turn().handle(), from) < trace.lastAt(TraceEvent.CancelRequested.class, task(), from);
    }

    private boolean isPending(int stamped) {
        return stamped > trace.lastAt(TraceEvent.Turn.class, task(), from);
    }

    /** A task that waits for another hands the cancelling on to it, and that one may be done all the same. */
    private boolean swallowed() {
        int stamped = trace.lastAt(TraceEvent.CancelRequested.class, task(), from);
        Integer other = doneTask();
        int wait = trace.lastAt(TraceEvent.TaskWaiting.class, task(), from);
        boolean waited = wait >= 0 && wait < stamped;
        int hung = trace.lastAt(TraceEvent.Scheduled.class, turn().handle(), from);
        return other != null && waited && hung > stamped && trace.outcome(other, from) != Outcome.CANCELLED;
    }

    /** The task whose failure or end in the bin this one's await hands on; null if it hands on none. */
    Integer thrower() {
        Integer other = doneTask();
        Outcome outcome = other == null ? null : trace.outcome(other, from);
        return outcome == null || outcome == Outcome.RESULT ? null : other;
    }

    /** The state that a shared thing had when this turn began, which it is about. */
    <S extends ResourceState> S concerned(Class<S> kind) {
        Integer id = concerns() != null ? concerns() : scheduled() != null && scheduled().source() != null ? scheduled().source().id() : null;
        ResourceState state = id == null ? null : before(id);
        return kind.isInstance(state) ? kind.cast(state) : null;
    }

    /** The gather that this turn counts a child for: as it is when the turn is over, null if nobody looks at it any more. */
    ResourceState.Gather gather() {
        return Stream.concat(Stream.ofNullable(concerns()), all(TraceEvent.Resource.class).stream().filter(e -> e.state() instanceof ResourceState.Gather)
                .map(TraceEvent.Resource::resource)).map(this::after).filter(ResourceState.Gather.class::isInstance).map(ResourceState.Gather.class::cast).findFirst().orElse(null);
    }

    boolean gatherWasDone() {
        return concerns() != null && before(concerns()) instanceof ResourceState.Gather gather && gather.done();
    }

    boolean is(Cause cause) {
        return cause() == cause;
    }

    boolean same(Integer one, Integer other) {
        return Objects.equals(one, other);
    }
}
