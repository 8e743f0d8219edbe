package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState.AsyncGenerator;
import dev.asynckitchen.trace.ResourceState.Barrier;
import dev.asynckitchen.trace.ResourceState.Condition;
import dev.asynckitchen.trace.ResourceState.Executor;
import dev.asynckitchen.trace.ResourceState.Future;
import dev.asynckitchen.trace.ResourceState.Lock;
import dev.asynckitchen.trace.ResourceState.Queue;
import dev.asynckitchen.trace.ResourceState.Semaphore;
import dev.asynckitchen.trace.ResourceState.Shield;
import dev.asynckitchen.trace.ResourceState.Timeout;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a turn is said to do to others. */
final class DeedClaims {
    static final List<StoryClaim> ALL = List.of(
            StoryClaim.of("ordered", "orders {tasks}", "creates {tasks}", s -> s.calls("tasks", s.at().ordered())),
            StoryClaim.of("begun", "has {tasks} begun at once", "starts {tasks} eagerly", s -> s.list("tasks", s.at().begun())),
            StoryClaim.of("cooked", "has {tasks} cooked at once, to the end", "runs {tasks} eagerly, to the end", s -> s.list("tasks", s.at().cookedToTheEnd())),
            StoryClaim.of("stamped", "stamps {tasks}", "cancels {tasks}", DeedClaims::stamps),
            StoryClaim.of("leaves <a note|{n} notes> on the rail", "puts <a callback|{n} callbacks> on _ready", s -> s.count(s.at().notes())),
            StoryClaim.of("sets <a timer|{n} timers>", "sets <a TimerHandle|{n} TimerHandles>", s -> s.count(s.at().timers(false))),
            StoryClaim.of("sets <a timer and calls it|{n} timers and calls them> off",
                    "sets <a TimerHandle and cancels it|{n} TimerHandles and cancels them>", s -> s.count(s.at().timers(true))),
            StoryClaim.of("calls off <a timer|{n} timers>", "cancels <a TimerHandle|{n} TimerHandles>", s -> s.count(s.at().calledOff(TraceEvent.Timer.class))),
            StoryClaim.of("calls off <a note|{n} notes>", "cancels <a Handle|{n} Handles>", s -> s.count(s.at().calledOff(TraceEvent.Scheduled.class))),

            StoryClaim.of("takes {thing}", "acquires {thing}", s -> s.changed("lock", Lock.class,
                    (was, now) -> s.at().same(now.holder(), s.at().task()) && now.holder() != null && (was == null || !s.at().same(was.holder(), now.holder())))),
            StoryClaim.of("takes {thing} and gives it back", "acquires and releases {thing}", s -> s.at().task() != null && !s.at().hears() && s.changed("lock", Lock.class,
                    (was, now) -> was != null && was.holder() == null && now.holder() == null && was.waiting().stream().anyMatch(s.at().woken()::contains))),
            StoryClaim.of("gives {thing} back", "releases {thing}", s -> s.changed("lock", Lock.class,
                    (was, now) -> was != null && was.holder() != null && s.at().same(was.holder(), s.at().task()) && !s.at().same(was.holder(), now.holder()))),
            StoryClaim.of("hangs up {thing} that {holder} had", "releases {thing} that {holder} held", s -> s.changed("lock", Lock.class,
                    (was, now) -> was != null && !s.at().same(was.holder(), s.at().task()) && s.names("holder", was.holder()) && !s.at().same(was.holder(), now.holder()))),
            StoryClaim.of("takes one of {thing}", "acquires {thing}", s -> s.changed("semaphore", Semaphore.class,
                    (was, now) -> s.at().task() != null && held(now, s.at().task()) > held(was, s.at().task()))),
            StoryClaim.of("takes one of {thing} and frees it", "acquires and releases {thing}", s -> s.at().task() != null && !s.at().hears() && s.changed("semaphore", Semaphore.class,
                    (was, now) -> was != null && !was.holders().contains(s.at().task()) && was.holders().equals(now.holders()) && was.waiting().stream().anyMatch(s.at().woken()::contains))),
            StoryClaim.of("frees one of {thing}", "releases {thing}", s -> s.changed("semaphore", Semaphore.class,
                    (was, now) -> was != null && (was.holders().stream().anyMatch(task -> held(now, task) < held(was, task))
                            || was.holders().contains(s.at().task()) && was.waiting().stream().anyMatch(s.at().woken()::contains)))),
            StoryClaim.of("rings {thing}", "sets {thing}", s -> s.changed("event", ResourceState.Event.class, (was, now) -> now.set() && (was == null || !was.set()))),
            StoryClaim.of("rings {thing} and silences it", "sets and clears {thing}", s -> s.changed("event", ResourceState.Event.class,
                    (was, now) -> was != null && !was.set() && !now.set() && was.waiting().stream().anyMatch(s.at().woken()::contains))),
            StoryClaim.of("silences {thing}", "clears {thing}", s -> s.changed("event", ResourceState.Event.class, (was, now) -> was != null && was.set() && !now.set())),
            StoryClaim.of("calls {names} on the intercom", "notifies {names}", s -> !s.at().changed(Condition.class,
                    (was, now) -> was != null && s.row("names", was.waiting().stream()
                            .filter(task -> !now.waiting().contains(task) && s.at().woken().contains(task)).toList())).isEmpty()),
            StoryClaim.of("puts {item} on {thing}", "puts {item} into {thing}", s -> s.changed("queue", Queue.class,
                    (was, now) -> moved(s, without(now.items(), items(was))))),
            StoryClaim.of("takes {item} from {thing}", "gets {item} from {thing}", s -> s.changed("queue", Queue.class,
                    (was, now) -> moved(s, without(items(was), now.items())))),
            StoryClaim.of("reports <one thing|{n} things> from {thing} as worked off", "calls task_done()< {n} times|> on {thing}", s -> s.changed("queue", Queue.class,
                    (was, now) -> s.count((was == null ? 0 : was.unfinished()) + without(now.items(), items(was)).size() - now.unfinished()))),
            StoryClaim.of("completes {thing}", "completes {thing}", s -> s.changed("barrier", Barrier.class,
                    (was, now) -> now.phase().equals("draining") && (was == null || was.waiting().size() < was.parties()))),
            StoryClaim.of("calls {thing} off", "<breaks|resets> {thing}", s -> s.changed("barrier", Barrier.class, (was, now) -> !now.phase().equals(was == null ? "filling" : was.phase())
                    && now.phase().equals(s.blanks().group().startsWith("resets") ? "resetting" : s.blanks().group().startsWith("breaks") || !now.phase().equals("resetting") ? "broken" : "resetting"))),
            StoryClaim.of("sets an egg timer to {at}", "sets a timeout at {at}", s -> !s.at().changed(Timeout.class,
                    (_, now) -> s.at().same(now.task(), s.at().task()) && now.when() != null && now.phase().equals("active") && s.time("at", now.when())).isEmpty()),
            StoryClaim.of("takes its egg timer off", "leaves its timeout", s -> !s.at().changed(Timeout.class,
                    (was, now) -> was != null && s.at().same(now.task(), s.at().task()) && (!now.phase().equals("active") || now.when() == null)).isEmpty()),
            StoryClaim.of("takes off the egg timer that rang", "leaves the timeout() that expired", s -> !s.at().changed(Timeout.class,
                    (was, now) -> was != null && s.at().same(now.task(), s.at().task()) && was.phase().equals("expiring") && now.phase().equals("expired")).isEmpty()),
            StoryClaim.of("takes {names} off the belt", "is given {names} by as_completed()", s -> !s.at().changed(ResourceState.AsCompleted.class,
                    (was, now) -> was != null && s.row("names", was.came().stream().filter(task -> task != 0 && !now.came().contains(task)).toList())).isEmpty()),
            StoryClaim.of("puts a glass dome over {task}", "shields {task}", s -> !s.at().changed(Shield.class,
                    (was, now) -> was == null && !now.done() && domed(s, now)).isEmpty()),
            StoryClaim.of("hits the glass dome over {task}", "cancels the outer future of shield(), not {task}", s -> !s.at().changed(Shield.class,
                    (was, now) -> now.hit() && (was == null || !was.hit()) && domed(s, now) && !s.at().isDone(now.inner())
                            && !s.at().stamped().contains(now.inner())).isEmpty()),
            StoryClaim.of("fills {thing} with {value}", "sets the result of {thing}, {value}", s -> ends(s, Outcome.RESULT)),
            StoryClaim.of("sends {thing} back burnt, {value}", "sets the exception of {thing}, {value}", s -> ends(s, Outcome.EXCEPTION)),
            StoryClaim.of("takes {thing} away", "cancels {thing}", s -> ends(s, Outcome.CANCELLED)),
            StoryClaim.of("gives the porter a crate, {function}()", "hands {function}() to the executor", s -> !s.at().changed(Executor.class,
                    (was, now) -> was == null && s.text("function").equals(now.function())).isEmpty()),
            StoryClaim.of("takes <a piece|{n} pieces> off the conveyor {function}()", "gets <a value|{n} values> from {function}()", s -> !s.at().changed(AsyncGenerator.class,
                    (was, now) -> s.text("function").equals(now.function()) && s.count(now.given() - (was == null ? 0 : was.given()))).isEmpty()));

    private DeedClaims() {}

    private static boolean stamps(ClaimSaid s) {
        return s.text("tasks").equals(ClaimSaid.list(s.at().stamped().stream().map(task -> s.at().same(task, s.at().task()) ? "itself" : s.moment().name(task)).toList()));
    }

    private static int held(Semaphore semaphore, int task) {
        return semaphore == null ? 0 : Collections.frequency(semaphore.holders(), task);
    }

    private static List<String> items(Queue queue) {
        return queue == null ? List.of() : queue.items();
    }

    private static List<String> without(List<String> items, List<String> others) {
        var left = new ArrayList<>(items);
        others.forEach(left::remove);
        return left;
    }

    private static boolean moved(ClaimSaid s, List<String> items) {
        return items.size() == 1 && s.shortened("item", items.getFirst())
                || items.size() > 1 && s.text("item").equals(items.size() + (s.moment().wording() == Wording.WORDS ? " things" : " items"));
    }

    private static boolean domed(ClaimSaid s, Shield shield) {
        return s.names("task", shield.inner() == null ? 0 : shield.inner());
    }

    private static boolean ends(ClaimSaid s, Outcome outcome) {
        return s.changed("future", Future.class, (was, now) -> now.outcome() == outcome && now.done() && (was == null || !was.done())
                && (!s.has("value") || s.shortened("value", now.value() == null ? "" : now.value())));
    }
}
