package dev.asynckitchen.kitchen.story;

import static dev.asynckitchen.trace.Awaited.Kind.*;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState.Barrier;
import dev.asynckitchen.trace.ResourceState.Gather;
import dev.asynckitchen.trace.ResourceState.Queue;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Why it is this turn. */
final class WhyClaims {
    private static final String DONE_TERMS = "{who}: the future it waits for was <done|cancelled|done, with an exception,>{when}, and its callbacks were put on _ready.";

    static final List<StoryClaim> ALL = List.of(
            StoryClaim.of("It is closing time: {who} is one of the chores.", "asyncio.run() made a task of its own for {who}; its first step was put on _ready.",
                    s -> s.who() && s.at().trace().isChore(s.at().task())),
            StoryClaim.of("{who} is a new dish: its ticket was clipped to the rail{when}, and now it is leftmost.",
                    "create_task() put {who}'s first step on _ready{when}. The queue is first in, first out.",
                    s -> s.who() && s.when() && s.at().is(Cause.TASK_CREATED) && s.at().isFirst()),
            StoryClaim.of("{who} gave way{when}, and its ticket has come round again.",
                    "{who} yielded{when} (sleep(0) or a bare yield), so its step went to the end of _ready.",
                    s -> s.who() && s.when() && s.at().awaited(YIELD)),
            StoryClaim.of("{who} was stamped{when}: now it hears of it.", "Task.cancel(){when} cancelled what {who} waited for; CancelledError is thrown into it now.",
                    s -> s.who() && s.at().hears() && s.at().stampedIn().stream().anyMatch(turn -> s.when(turn))),
            StoryClaim.of("{who}'s ticket hung on the rail already when it was stamped{when}: now it hears of it.",
                    "Task.cancel(){when} found {who} in _ready: CancelledError is thrown into it now.",
                    s -> s.who() && s.at().hears() && s.at().stampedIn().stream().anyMatch(turn -> s.when(turn)) && s.at().wasReadyWhenStamped()),
            StoryClaim.of("{who} was handed in from outside the loop{when}.", "call_soon_threadsafe(){when} put {who} on _ready and woke the selector.",
                    s -> s.who() && s.when() && s.at().is(Cause.CALL_SOON_THREADSAFE)),
            StoryClaim.of("{who} was clipped to the rail{when}.", "call_soon() put {who} on _ready{when}.", s -> s.who() && s.when() && s.at().is(Cause.CALL_SOON)),

            StoryClaim.of("A timer has run down.", "Its TimerHandle was due: _run_once moved it from _scheduled to _ready.", s -> s.at().scheduled() == null && s.at().timer() == null),
            StoryClaim.of("A timer set to {at} on the clock has run down.", "Its TimerHandle was due at {at}: _run_once moved it from _scheduled to _ready.",
                    s -> timer(s) && s.at().timer().task() == null),
            StoryClaim.of("A timer that {owner} set to {at} on the clock has run down.", "The TimerHandle that {owner} set was due at {at}: _run_once moved it from _scheduled to _ready.",
                    s -> timer(s) && s.names("owner", s.at().timer().task())),
            StoryClaim.of("{owner}'s pot was set to {at} on the clock, and its timer has run down.",
                    "The TimerHandle of {owner}'s sleep() was due at {at}: _run_once moved it from _scheduled to _ready.",
                    s -> timer(s) && s.names("owner", s.at().timer().task()) && s.at().isFor(Errand.SLEEP)),

            StoryClaim.of("This note was clipped to the rail{when}.", "call_soon() put it on _ready{when}.", s -> s.when() && s.at().task() == null && s.at().is(Cause.CALL_SOON)),
            StoryClaim.of("Somebody outside the kitchen handed this in.", "call_soon_threadsafe() put it on _ready and woke the selector.",
                    s -> s.at().is(Cause.CALL_SOON_THREADSAFE) && s.at().by() == null),
            StoryClaim.of("This note was handed in{when} by the way that is open to outsiders.", "call_soon_threadsafe(){when} put it on _ready.",
                    s -> s.when() && s.at().is(Cause.CALL_SOON_THREADSAFE)),
            StoryClaim.of("A conveyor was left{when} before it was empty.", "An async generator was left{when} before its end: asyncio's hook put this on _ready by call_soon_threadsafe().",
                    s -> s.when() && s.at().isFor(Errand.CLOSE_GENERATOR)),
            StoryClaim.of("Something was handed in from outside the loop, and whoever does that knocks.", "call_soon_threadsafe() had written to the self-pipe, and the selector saw that.",
                    s -> s.at().isFor(Errand.KNOCK)),
            note("{other} burnt", TASK, Outcome.EXCEPTION),
            note("{other} was scraped into the bin", TASK, Outcome.CANCELLED),
            note("{other} was finished", TASK, Outcome.RESULT),
            note("The plate was taken away", FUTURE, Outcome.CANCELLED),
            note("The plate came back burnt", FUTURE, Outcome.EXCEPTION),
            note("The plate was filled", FUTURE, Outcome.RESULT),
            note("<The tray was called off|The tray was done>", GATHER, null),
            note("<The porter's crate was called off|The porter was done with his crate>", EXECUTOR, null),
            note("The stamp hit the glass dome", SHIELD, Outcome.CANCELLED),
            note("What stands under the glass dome was done", SHIELD, Outcome.RESULT),
            note("<What this note is about was called off|What this note is about was done>", null, null),
            StoryClaim.of("{other} had been finished before; this note about it was left{when}.",
                    "{other} was done before add_done_callback() asked for this call{when}, so it was put on _ready at once.",
                    s -> s.when() && s.names("other", s.at().doneTask()) && s.then() != null && s.at().trace().outcome(s.at().doneTask(), s.then().from()) != null),

            whom("{who} was tied to {task}, and {task2} burnt{when}: it gets the burnt plate.", "{who} awaits {task}, which raised{when}: __wakeup, one of its done callbacks, was put on _ready.",
                    TASK, s -> task(s, Outcome.EXCEPTION)),
            whom("{who} was tied to {task}, and {task2} went into the bin{when}: it hears of that.",
                    "{who} awaits {task}, which ended cancelled{when}: __wakeup, one of its done callbacks, was put on _ready.", TASK, s -> task(s, Outcome.CANCELLED)),
            whom("{who} was tied to {task}, and {task2} was finished{when}.", "{who} awaits {task}, which was done{when}: __wakeup, one of its done callbacks, was put on _ready.",
                    TASK, s -> task(s, Outcome.RESULT)),
            whom("{who}'s pot whistled{when}: its ticket went back to the rail.", DONE_TERMS, SLEEP, s -> s.then() != null && s.then().isFor(Errand.SLEEP)),
            whom("The plate that {who} was waiting for came back burnt{when}.", DONE_TERMS, FUTURE, s -> plate(s, Outcome.EXCEPTION)),
            whom("The plate that {who} was waiting for was taken away{when}.", DONE_TERMS, FUTURE, s -> plate(s, Outcome.CANCELLED)),
            whom("The plate that {who} was waiting for was filled{when}.", DONE_TERMS, FUTURE, s -> plate(s, Outcome.RESULT)),
            whom("A dish on {who}'s tray was burnt{when}, and that is heard of at once.", DONE_TERMS, GATHER, s -> tray(s, open -> open, Outcome.EXCEPTION)),
            whom("A dish on {who}'s tray went into the bin{when}, and that is heard of at once.", DONE_TERMS, GATHER, s -> tray(s, open -> open, Outcome.CANCELLED)),
            whom("{who}'s tray was called off{when}.", DONE_TERMS, GATHER, s -> s.at().hears()),
            whom("The last dish on {who}'s tray was done{when}.", DONE_TERMS, GATHER, s -> tray(s, open -> !open, null)),
            whom("{who}'s tray was full{when}.", DONE_TERMS, GATHER, s -> tray(s, open -> !open, Outcome.RESULT)),
            whom("The time that {who} allowed the dishes on its tray was up{when}.", DONE_TERMS, WAIT, s -> s.then() != null && s.then().isFor(Errand.WAIT_TIMEOUT)),
            whom("A dish that {who} was waiting for was done{when}.", DONE_TERMS, WAIT, s -> s.then() != null && s.then().isFor(Errand.WAIT)),
            whom("The time that {who} allowed its belt was up{when}.", DONE_TERMS, AS_COMPLETED, s -> s.then() != null && s.then().isFor(Errand.WAIT_TIMEOUT)),
            whom("The next dish came along the belt{when}, and {who} was waiting for it.", DONE_TERMS, AS_COMPLETED, s -> s.then() != null && !s.then().isFor(Errand.WAIT_TIMEOUT)),
            whom("{who}'s roped tray called it back{when}.", DONE_TERMS, TASK_GROUP, s -> s.then() != null && s.then().isFor(Errand.TASK_GROUP) && open(s)),
            whom("The last dish was off {who}'s roped tray{when}.", DONE_TERMS, TASK_GROUP, s -> s.then() != null && s.then().isFor(Errand.TASK_GROUP) && !open(s)),
            whom("<The knife came free|Of the knives, {thing} came free>{when}, and {who} was first in line.", DONE_TERMS, LOCK,
                    s -> thing(s, "lock") && freed(s) && first(s, ResourceState.Lock.class, ResourceState.Lock::waiting)),
            whom("<An oven door came free|One of {thing} came free>{when}, and {who} was first in line.", DONE_TERMS, SEMAPHORE,
                    s -> thing(s, "semaphore") && freed(s) && first(s, ResourceState.Semaphore.class, ResourceState.Semaphore::waiting)),
            whom("<The bell rang|Of the bells, {thing} rang>{when}, and {who} was listening for it.", DONE_TERMS, EVENT,
                    s -> thing(s, "event") && meanwhile(s, ResourceState.Event.class, (was, now) -> now.set() && (was == null || !was.set()) || was != null && !was.set() && was.waiting().contains(s.at().task())) && !s.at().hears()),
            StoryClaim.of("{other} was called to {thing}, but heard of its stamp{when}: {who}, next in line, was called in its place.",
                    "{other}, which was woken for {thing}, was cancelled{when}: it woke {who}, the next that waits there.",
                    s -> s.who() && s.when() && s.at().awaited() != null && s.then() != null && s.names("other", s.then().task()) && s.then().hears()
                            && s.then().awaited() != null && s.at().same(s.then().awaited().id(), s.at().awaited().id())
                            && s.at().same(s.thing(s.at().awaited().kind().key().replaceAll("-.*", "")), s.at().awaited().id())),
            whom("<The intercom|Of the intercoms, {thing}> called {who}{when}.", DONE_TERMS, CONDITION, s -> thing(s, "condition")),
            whom("Something was put on {thing}{when}, and {who} was waiting for it.", DONE_TERMS, QUEUE_GET,
                    s -> thing(s, "queue") && meanwhile(s, Queue.class, (was, now) -> now.items().size() > (was == null ? 0 : was.items().size()) || was != null && now.unfinished() > was.unfinished())),
            whom("A place on {thing} came free{when}, and {who} was waiting for one.", DONE_TERMS, QUEUE_PUT,
                    s -> thing(s, "queue") && meanwhile(s, Queue.class, (was, now) -> was != null && (now.items().size() < was.items().size() || !now.items().equals(was.items())))),
            whom("Everything from {thing} was done{when}, and {who} was waiting for that.", DONE_TERMS, QUEUE_JOIN,
                    s -> thing(s, "queue") && meanwhile(s, Queue.class, (was, now) -> was != null && was.unfinished() > 0 && now.unfinished() == 0)),
            whom("<The table|Of the tables, {thing}> was called off{when}, and {who} was waiting at it.", DONE_TERMS, BARRIER,
                    s -> thing(s, "barrier") && meanwhile(s, Barrier.class, (was, now) -> now.phase().equals("broken") || now.phase().equals("resetting"))),
            whom("<The table|Of the tables, {thing}> was cleared{when}, and {who} was waiting to sit down.", DONE_TERMS, BARRIER,
                    s -> thing(s, "barrier") && meanwhile(s, Barrier.class, (was, now) -> was != null && !was.phase().equals("filling") && now.phase().equals("filling"))),
            whom("<The table|Of the tables, {thing}> was complete{when}, and {who} may go on.", DONE_TERMS, BARRIER,
                    s -> thing(s, "barrier") && meanwhile(s, Barrier.class, (was, now) -> now.phase().equals("draining"))),
            whom("The porter came back{when} with what {who} was waiting for.", DONE_TERMS, EXECUTOR, s -> s.then() != null && s.then().isFor(Errand.EXECUTOR)),
            whom("The porter's crate, that {who} was waiting for, came back burnt{when}.", DONE_TERMS, EXECUTOR, s -> s.then() != null && s.then().isFor(Errand.EXECUTOR)),
            whom("The stamp hit the glass dome that {who} was waiting at{when}.", DONE_TERMS, SHIELD, s -> dome(s) != null && dome(s).hit()),
            whom("The dish under the glass dome was done{when}.", DONE_TERMS, SHIELD, s -> dome(s) == null || !dome(s).hit() && (dome(s).inner() == null || s.at().trace().outcome(dome(s).inner(), s.at().from()) != null)),
            whom("The next piece came along the conveyor{when}, and {who} was waiting for it.", DONE_TERMS, ASYNC_GENERATOR, _ -> true),
            whom("The delivery that {who} was waiting for <came|went wrong>{when}.", DONE_TERMS, STREAM_READ, _ -> true),
            whom("What {who} was sending <was taken|went wrong>{when}.", DONE_TERMS, STREAM_WRITE, _ -> true),
            whom("What {who} gave so much time <was done|went wrong>{when}.", DONE_TERMS, WAIT_FOR, _ -> true),
            whom("What {who} was waiting for was done{when}.", DONE_TERMS, OTHER, _ -> true));

    private WhyClaims() {}

    /** Why a task goes on that waited for something of that kind. */
    private static StoryClaim whom(String words, String terms, Awaited.Kind kind, Predicate<ClaimSaid> so) {
        return StoryClaim.of(words, terms, s -> (!s.blanks().namedGroups().containsKey("who") || s.who()) && s.when() && s.at().awaited(kind) && (s.moment().wording() == Wording.TERMS && kind != TASK
                ? s.at().is(Cause.FUTURE_DONE) || s.at().is(Cause.CANCEL) : so.test(s)));
    }

    private static StoryClaim note(String what, Awaited.Kind kind, Outcome outcome) {
        String terms = kind == TASK ? "{other}" : kind == FUTURE ? "A Future" : kind == GATHER ? "gather()'s future" : kind == EXECUTOR ? "The executor's future"
                : kind == SHIELD ? "shield()'s outer future" : "A future";
        return StoryClaim.of(what + "{when}, and this note was left for that.",
                terms + " was " + (outcome == Outcome.CANCELLED ? "cancelled" : outcome == null ? "<done|cancelled>" : "done") + "{when}: add_done_callback() had asked for this call.",
                s -> s.when() && s.at().task() == null && (kind == null || s.at().scheduled().source() != null && s.at().scheduled().source().kind() == kind)
                        && (kind != TASK || s.names("other", s.at().doneTask()) && s.at().trace().outcome(s.at().doneTask(), s.at().from()) == outcome
                                && (s.then() == null || s.at().trace().outcome(s.at().doneTask(), s.then().from()) == null))
                        && (kind != FUTURE || s.at().before(s.at().source(FUTURE)) instanceof ResourceState.Future future && future.outcome() == outcome)
                        && (kind != SHIELD || s.at().before(s.at().source(SHIELD)) instanceof ResourceState.Shield shield && shield.hit() == (outcome == Outcome.CANCELLED)));
    }

    private static boolean timer(ClaimSaid s) {
        return s.at().timer() != null && s.time("at", s.at().timer().when()) && !(s.at().timer().when() > s.at().trace().clock(s.at().from()) + 1e-9);
    }

    private static boolean task(ClaimSaid s, Outcome outcome) {
        return s.at().awaited().id() != null && s.names("task", s.at().awaited().id()) && (!s.has("task2") || s.names("task2", s.at().awaited().id()))
                && s.at().trace().outcome(s.at().awaited().id(), s.at().from()) == outcome;
    }

    private static boolean plate(ClaimSaid s, Outcome outcome) {
        return s.at().before(s.at().awaited().id()) instanceof ResourceState.Future plate && plate.done() && plate.outcome() == outcome;
    }

    /** Whether the gather that was awaited had children that were not done; all were done, or the turn that ended it heard of one that ended so. */
    private static boolean tray(ClaimSaid s, Predicate<Boolean> open, Outcome outcome) {
        if (s.at().awaited().id() == null || !(s.at().before(s.at().awaited().id()) instanceof Gather gather) || s.then() == null) {
            return false;
        }
        List<Integer> children = gather.children().stream().filter(child -> child != 0).toList();
        boolean unfinished = children.stream().anyMatch(child -> s.at().trace().outcome(child, s.then().to()) == null);
        boolean ended = outcome == null || (unfinished ? s.then().doneTask() != null && s.at().trace().outcome(s.then().doneTask(), s.then().to()) == outcome
                : children.stream().allMatch(child -> s.at().trace().outcome(child, s.then().to()) == outcome));
        return gather.done() && open.test(unfinished) && ended;
    }

    private static boolean open(ClaimSaid s) {
        ResourceState state = s.at().awaited().id() == null ? null : s.at().before(s.at().awaited().id());
        return state instanceof ResourceState.TaskGroup group && group.tasks().stream().anyMatch(task -> s.at().trace().outcome(task, s.at().from()) == null);
    }

    /** Whether somebody let go of it in the turn in which it is said to have come free. */
    private static boolean freed(ClaimSaid s) {
        return s.at().awaited(LOCK) ? meanwhile(s, ResourceState.Lock.class, (was, now) -> was != null && (was.holder() != null ? !s.at().same(was.holder(), now.holder())
                : s.then().task() != null && !s.then().hears()))
                : s.then() != null && s.then().before(s.at().awaited().id()) instanceof ResourceState.Semaphore was
                && s.then().after(s.at().awaited().id()) instanceof ResourceState.Semaphore now && (was.holders().stream().anyMatch(task -> Collections.frequency(now.holders(), task) < Collections.frequency(was.holders(), task))
                        || s.then().task() != null && !s.then().hears() && now.holders().equals(was.holders()));
    }

    private static ResourceState.Shield dome(ClaimSaid s) {
        return s.at().awaited().id() != null && s.at().before(s.at().awaited().id()) instanceof ResourceState.Shield shield ? shield : null;
    }

    /** The one that is named is the one that was waited for; the first of its kind needs no number. */
    private static boolean thing(ClaimSaid s, String kind) {
        Integer on = s.at().awaited().id();
        return on == null || (s.has("thing") ? Objects.equals(s.thing(kind), on) : s.at().trace().things(kind).getFirst().equals(on));
    }

    private static <S extends ResourceState> boolean meanwhile(ClaimSaid s, Class<S> kind, BiPredicate<S, S> so) {
        return s.then() != null && s.then().meanwhile(kind, s.at().awaited().id(), so);
    }

    /** Whether nobody who still waits for it stood before the turn's task when it came free. */
    private static <S extends ResourceState> boolean first(ClaimSaid s, Class<S> kind, Function<S, List<Integer>> queue) {
        Integer on = s.at().awaited().id();
        if (on == null || s.then() == null || !kind.isInstance(s.then().before(on))) {
            return on == null;
        }
        List<Integer> line = queue.apply(kind.cast(s.then().before(on)));
        int place = line.indexOf(s.at().task());
        return place >= 0 && line.subList(0, place).stream().noneMatch(task -> {
            TraceEvent.TaskWaiting waits = s.at().trace().waits(task, s.then().to());
            return waits != null && Objects.equals(waits.on().id(), on) && s.at().trace().lastAt(TraceEvent.CancelRequested.class, task, s.then().to())
                    < s.at().trace().lastAt(TraceEvent.TaskWaiting.class, task, s.then().to()) && !s.then().woken().contains(task);
        });
    }
}
