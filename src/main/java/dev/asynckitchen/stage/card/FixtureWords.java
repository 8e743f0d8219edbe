package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What something that tasks share is and does now, in both wordings. */
final class FixtureWords {
    private static final int NAMED = 8;

    private final KitchenState state;
    private final Narrator narrator;

    FixtureWords(KitchenState state, Narrator narrator) {
        this.state = state;
        this.narrator = narrator;
    }

    Caption of(Fixture fixture) {
        return switch (fixture.state()) {
            case ResourceState.Lock lock -> lock.holder() == null
                    ? both("The one good knife hangs on its hook: whoever asks may take it.", "asyncio.Lock: it is free.")
                    : both("The one good knife: " + name(lock.holder()) + " has it." + queue(lock.waiting(), " Before the hook: "),
                            "asyncio.Lock: " + name(lock.holder()) + " holds it." + queue(lock.waiting(), " Waiting: "));
            case ResourceState.Semaphore s -> both(
                    "Ovens: " + s.value() + " of " + s.size() + " free." + queue(s.holders(), " Inside: ") + queue(s.waiting(), " Before the doors: "),
                    "asyncio.Semaphore: " + s.value() + " of " + s.size() + " free." + queue(s.holders(), " Held by ") + queue(s.waiting(), " Waiting: "));
            case ResourceState.Event event -> both(
                    "The service bell " + (event.set() ? "has rung: nobody needs to wait for it." : "has not rung yet.")
                            + queue(event.waiting(), " Listening: "),
                    "asyncio.Event: " + (event.set() ? "set." : "not set.") + queue(event.waiting(), " Waiting: "));
            case ResourceState.Condition condition -> both(
                    "The intercom: whoever listens waits to be called." + queue(condition.waiting(), " Listening: "),
                    "asyncio.Condition." + queue(condition.waiting(), " Waiting for notify(): "));
            case ResourceState.Queue queue -> queue(queue);
            case ResourceState.Barrier barrier -> both(
                    "A table for " + barrier.parties() + ", served when all plates are there: "
                            + barrier.waiting().size() + " by now." + queue(barrier.waiting(), " There: "),
                    "asyncio.Barrier(" + barrier.parties() + "): " + barrier.waiting().size() + " waiting." + queue(barrier.waiting(), " They are "));
            case ResourceState.TaskGroup group -> group(group);
            case ResourceState.Timeout timeout -> timeout(timeout);
            case ResourceState.Gather gather -> tray(gather.owner(), gather.children(), "A tray with a slot for each dish", "gather()");
            case ResourceState.Wait wait -> tray(wait.owner(), wait.children(), "A tray that leaves " + leaves(wait.until()),
                    wait.until().equals("as_completed") ? "as_completed()" : "wait() until " + wait.until());
            case ResourceState.AsCompleted belt -> belt(belt);
            case ResourceState.Shield shield -> both(
                    "A glass dome over " + name(shield.inner()) + ": a stamp hits the dome, and the dish cooks on." + (shield.hit() ? " It was hit." : ""),
                    "asyncio.shield() of " + name(shield.inner()) + ": cancelling it leaves the task alone."
                            + (shield.hit() ? " The outer future is cancelled." : ""));
            case ResourceState.Future future -> future(future);
            case ResourceState.Executor job -> both(
                    "A crate for the porter: " + job.function() + "(). " + (job.done() ? "He is done with it."
                            : "He is back at " + Phrases.clock(job.until()) + ", in " + left(job.until()) + "."),
                    "A job in an executor: " + job.function() + "(). " + (job.done() ? "It is done."
                            : "It is done at " + Phrases.clock(job.until()) + ", in " + left(job.until()) + "."));
            case ResourceState.AsyncGenerator generator -> both(
                    "A conveyor: " + generator.function() + "() has given " + Phrases.count(generator.given(), "piece") + ".",
                    "An async generator: " + generator.function() + "() has yielded " + Phrases.count(generator.given(), "value")
                            + "; it is " + generator.phase() + ".");
            case ResourceState.ContextManager manager -> both(
                    "An apron, " + manager.type() + ": " + name(manager.task()) + " " + switch (manager.phase()) {
                        case "entering" -> "is putting it on.";
                        case "inside" -> "wears it.";
                        default -> "is taking it off.";
                    },
                    "async with " + manager.type() + ": " + name(manager.task()) + " is " + manager.phase() + ".");
        };
    }

    private Caption queue(ResourceState.Queue queue) {
        int count = queue.items().size();
        String room = queue.maxsize() > 0 ? count + " of " + queue.maxsize() + " places taken" : Phrases.count(count, "thing") + " on it";
        String items = count == 0 ? "." : ", next " + first(queue.items()) + ".";
        String open = queue.unfinished() > 0 ? " " + queue.unfinished() + " not task_done() yet." : "";
        return both(
                "The pass: " + room + items + queue(queue.putters(), " Waiting to put: ") + queue(queue.getters(), " Waiting to take: "),
                "asyncio.Queue" + (queue.maxsize() > 0 ? "(maxsize=" + queue.maxsize() + ")" : "()") + ": " + Phrases.count(count, "item")
                        + items + queue(queue.putters(), " In put(): ") + queue(queue.getters(), " In get(): ") + open);
    }

    private static String first(List<String> items) {
        return items.stream().limit(3).map(item -> Phrases.shorten(item, 60)).collect(Collectors.joining(", "))
                + (items.size() > 3 ? ", …" : "");
    }

    /** A group forgets its tasks as they end, so only those that are not done can be counted. */
    private Caption group(ResourceState.TaskGroup group) {
        List<Integer> open = group.tasks().stream().filter(task -> !done(task)).toList();
        int count = open.size();
        String words = count == 0 ? "every dish is done." : count + (count == 1 ? " dish is" : " dishes are") + " not done yet";
        String terms = count == 0 ? "all its tasks are done." : count + (count == 1 ? " task is" : " tasks are") + " not done yet";
        String phase = group.phase().equals("aborting") ? " One is burnt: the others are called back." : "";
        String aborting = group.phase().equals("aborting") ? " One has failed: the others are cancelled." : "";
        return both(
                "A tray with a rope around it, " + name(group.owner()) + "'s: " + words + queue(open, ": ") + phase,
                "asyncio.TaskGroup of " + name(group.owner()) + ": " + terms + queue(open, ": ") + aborting);
    }

    private Caption timeout(ResourceState.Timeout timeout) {
        String whose = name(timeout.task());
        Double when = timeout.when();
        String at = when == null ? "never" : "at " + Phrases.clock(when) + (when > state.time() ? ", in " + left(when) : "");
        return switch (timeout.phase()) {
            case "expiring", "expired" -> both(
                    "The red egg timer of " + whose + " has rung: the dish is called back.", "The timeout of " + whose + " has expired.");
            default -> both(
                    "A red egg timer on " + whose + ": it rings " + at + ".", "asyncio.timeout() of " + whose + ": its deadline is " + at + ".");
        };
    }

    private Caption tray(@Nullable Integer owner, List<Integer> children, String words, String terms) {
        long done = children.stream().filter(this::done).count();
        return both(
                words + ", for " + name(owner) + ": " + done + " of " + children.size() + " done." + missing(children),
                terms + ", awaited by " + name(owner) + ": " + done + " of " + children.size() + " done." + missing(children));
    }

    private Caption belt(ResourceState.AsCompleted belt) {
        int came = belt.given() + belt.came().size();
        String count = came + " of " + belt.children().size() + " came, ";
        return both(
                "A belt that hands dishes over as they come, for " + name(belt.owner()) + ": " + count + belt.given() + " taken off."
                        + queue(belt.came(), " On it: ") + missing(belt.children()),
                "as_completed() of " + name(belt.owner()) + ": " + came + " of " + belt.children().size() + " done, "
                        + belt.given() + " handed over." + queue(belt.came(), " Next: ") + missing(belt.children()));
    }

    private static String leaves(String until) {
        return switch (until) {
            case "FIRST_COMPLETED" -> "with the first dish";
            case "FIRST_EXCEPTION" -> "with the first burnt dish, or the last one";
            case "as_completed" -> "dish by dish, as they come";
            default -> "with the last dish";
        };
    }

    private Caption future(ResourceState.Future future) {
        String value = future.value() == null ? "" : Phrases.shorten(future.value(), 120);
        String who = queue(future.waiting(), " Waiting for it: ");
        if (!future.done()) {
            return both("An empty plate: somebody else will fill it." + who, "A Future: pending." + who);
        }
        return future.outcome() == Outcome.CANCELLED
                ? both("A plate that was called off." + who, "A Future: cancelled." + who)
                : both("A plate, filled: " + value + who, "A Future, done: " + value + who);
    }

    private boolean done(int task) {
        Dish dish = state.dishes().get(task);
        return dish != null && dish.done();
    }

    private String missing(List<Integer> tasks) {
        return queue(tasks.stream().filter(task -> !done(task)).toList(), " Missing: ");
    }

    /** Empty for nobody. */
    private String queue(List<Integer> tasks, String before) {
        return tasks.isEmpty() ? "" : before
                + tasks.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "))
                + (tasks.size() > NAMED ? " and " + (tasks.size() - NAMED) + " more" : "") + ".";
    }

    private String name(@Nullable Integer task) {
        return task == null || task == 0 ? "a dish" : narrator.name(task, state);
    }

    private String left(double until) {
        return Phrases.seconds(Math.max(0, until - state.time()));
    }

    private static Caption both(String words, String terms) {
        return new Caption(words, terms);
    }
}
