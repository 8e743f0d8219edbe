package dev.asynckitchen.kitchen.story;

import static dev.asynckitchen.trace.Awaited.Kind.*;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What is said of a task's turn besides its deeds: how it begins, how it ends, and what else is to be known. */
final class TurnClaims {
    static final List<StoryClaim> BEGINS = List.of(
            StoryClaim.of("first", "The chef starts {who}", "{who} starts", s -> s.who() && s.at().isFirst() && !s.at().hears() && s.at().thrower() == null),
            StoryClaim.of("The chef goes on with {who}", "{who} goes on", s -> s.who() && !s.at().isFirst() && !s.at().hears() && s.at().thrower() == null),
            StoryClaim.of("held", "For {seconds} the chef stares into {who}'s pot and can do nothing else", "{who} holds the thread for {seconds}",
                    s -> s.who() && s.time("seconds", s.at().held(false))),
            StoryClaim.of("worked", "The chef works on {who} for {seconds}", "{who} works for {seconds} without giving control back",
                    s -> s.who() && s.time("seconds", s.at().held(true))),
            StoryClaim.of("The chef works through {n} lines< or more|> of {who} and can do nothing else",
                    "{who} holds the thread for {n} lines< or more|> without giving control back", s -> s.who() && s.count(s.at().lines())),
            StoryClaim.of("heard", "The stamp reaches {who}", "CancelledError is thrown into {who}", s -> s.who() && s.at().hears() && s.at().done() != null),
            StoryClaim.of("heard", "The stamp reaches {who}, but it is not done yet", "CancelledError is thrown into {who}, and it goes on",
                    s -> s.who() && s.at().hears() && s.at().done() == null),
            StoryClaim.of("thrown", "{exception} comes over {who}", "{exception} is thrown into {who}", s -> s.who() && s.at().trace().events().subList(0, s.at().from()).stream()
                    .anyMatch(event -> event instanceof TraceEvent.Intervened e && e.intervention() instanceof Intervention.Raise raise
                            && s.at().same(raise.whom().task(), s.at().task()) && s.shortened("exception", raise.exception()))),
            StoryClaim.of("thrown", "{who} gets the burnt plate of {task}", "The exception of {task} is raised in {who}",
                    s -> s.who() && !s.at().hears() && s.names("task", s.at().thrower()) && s.at().outcome(s.at().thrower()) == Outcome.EXCEPTION),
            StoryClaim.of("thrown", "{who} hears that {task} is in the bin", "CancelledError, which is how {task} ended, is raised in {who}",
                    s -> s.who() && !s.at().hears() && s.names("task", s.at().thrower()) && s.at().outcome(s.at().thrower()) == Outcome.CANCELLED));

    static final List<StoryClaim> ENDS = List.of(
            StoryClaim.of("ended", "is served", "it returns", s -> ended(s, Outcome.RESULT) && (s.at().done().value() == null || s.at().done().value().equals("None"))),
            StoryClaim.of("ended", "is served: {value}", "it returns {value}", s -> ended(s, Outcome.RESULT) && s.shortened("value", s.at().done().value())),
            StoryClaim.of("ended", "burns: {value}", "it raises {value}", s -> ended(s, Outcome.EXCEPTION) && s.shortened("value", s.at().done().value())),
            StoryClaim.of("ended", "is scraped into the bin", "it ends cancelled", s -> ended(s, Outcome.CANCELLED)),
            waits("goes on the stove until {at} on the clock", "it awaits sleep(), due at {at}", SLEEP, s -> s.time("at", s.at().waiting().on().until())),
            waits("gives way: its ticket goes to the end of the rail", "it yields, back to the end of _ready", YIELD, _ -> true),
            waits("is put on the shelf, tied to {task}", "it awaits the task {task}", TASK,
                    s -> s.names("task", s.at().waiting().on().id()) && !s.at().isDone(s.at().waiting().on().id())),
            waits("waits for a plate that somebody else fills", "it awaits a Future", FUTURE, _ -> true),
            waits("waits for its tray to be full", "it awaits gather()", GATHER, s -> on(s) instanceof ResourceState.Gather gather && !gather.done()
                    && gather.children().stream().anyMatch(child -> child == 0 || !s.at().isDone(child) || isToBeCounted(s, child))),
            waits("waits for dishes on its tray", "it awaits wait()", WAIT, _ -> true),
            waits("waits at the belt for whatever comes next", "it awaits the next of as_completed()", AS_COMPLETED, _ -> true),
            waits("waits for its roped tray", "it awaits the end of its TaskGroup", TASK_GROUP, _ -> true),
            waits("queues for {thing}", "it awaits <Lock.acquire()|acquire() of {thing}>", LOCK, s -> thing(s, "lock")),
            waits("queues for <an oven|one of {thing}>", "it awaits <Semaphore.acquire()|acquire() of {thing}>", SEMAPHORE, s -> thing(s, "semaphore")),
            waits("listens for {thing}", "it awaits <Event.wait()|wait() of {thing}>", EVENT, s -> thing(s, "event") && !((ResourceState.Event) on(s)).set()),
            waits("listens to {thing}", "it awaits <Condition.wait()|wait() of {thing}>", CONDITION, s -> thing(s, "condition")),
            waits("waits at <the empty pass|{thing}, which is empty>", "it awaits <Queue.get()|get() of {thing}>", QUEUE_GET,
                    s -> thing(s, "queue") && ((ResourceState.Queue) on(s)).items().isEmpty()),
            waits("waits at <the full pass|{thing}, which is full>", "it awaits <Queue.put()|put() of {thing}>", QUEUE_PUT,
                    s -> thing(s, "queue") && on(s) instanceof ResourceState.Queue queue && queue.items().size() >= queue.maxsize() && queue.maxsize() > 0),
            waits("waits until {thing} is worked off", "it awaits <Queue.join()|join() of {thing}>", QUEUE_JOIN,
                    s -> thing(s, "queue") && ((ResourceState.Queue) on(s)).unfinished() > 0),
            waits("waits at {thing} for the others", "it awaits <Barrier.wait()|wait() of {thing}>", BARRIER,
                    s -> thing(s, "barrier") && on(s) instanceof ResourceState.Barrier barrier && (barrier.phase().equals("filling")
                            || s.moment().wording() == Wording.TERMS)),
            waits("waits for {thing} to be cleared", "it awaits <Barrier.wait()|wait() of {thing}>", BARRIER,
                    s -> thing(s, "barrier") && on(s) instanceof ResourceState.Barrier barrier && (!barrier.phase().equals("filling") || s.moment().wording() == Wording.TERMS)),
            waits("waits for the porter<, who is back at {at}|>", "it awaits run_in_executor({label})", EXECUTOR,
                    s -> !s.has("at") || s.time("at", s.at().waiting().on().until())),
            waits("waits for what is under the glass dome", "it awaits shield()", SHIELD, _ -> true),
            waits("waits for the next piece from a conveyor", "it awaits an async generator", ASYNC_GENERATOR, _ -> true),
            waits("waits at the door for a delivery", "it awaits what comes over a stream", STREAM_READ, _ -> true),
            waits("waits at the door until what it sends is taken", "it awaits StreamWriter.drain()", STREAM_WRITE, _ -> true),
            waits("waits for what it gave so much time", "it awaits wait_for()", WAIT_FOR, _ -> true),
            waits("waits for something that this kitchen does not know", "it awaits something that this version does not know", OTHER, _ -> true));

    static final List<StoryClaim> MORE = List.of(
            StoryClaim.of("It pauses in {function}(), <{file}, |>line {n}<, a recipe within {outer}()|>.", "It is paused in {function}(), <{file}, |>line {n}<, awaited by {outer}()|>.", TurnClaims::pauses),
            StoryClaim.of("It had been stamped, but hears nothing of it: the dish it waited for had the stamp and was done all the same.",
                    "It had been cancelled, but no CancelledError comes: what it awaited was cancelled in its stead and was done all the same.", s -> s.at().isSpared()),
            StoryClaim.of("heard", "The stamp had reached it first.", "CancelledError was thrown into it first.", s -> s.at().hears()),
            StoryClaim.of("It was stamped before its first line: none of it was cooked.", "It was cancelled before its first line: none of it ran.",
                    s -> s.at().hears() && s.at().isFirst() && s.at().done() != null && s.at().done().outcome() == Outcome.CANCELLED && s.at().lines() == 0),
            StoryClaim.of("Calling {functions} wrote a recipe card: nothing of it is cooked yet.", "Calling {functions} made a coroutine object: nothing of it has run.", TurnClaims::cards),
            StoryClaim.of("A second stamp makes no difference to {tasks}.", "Cancelling {tasks} again changes nothing before it has heard of the first.",
                    s -> s.list("tasks", s.at().stamped().stream().filter(task -> isStampedAgain(s.at(), task)).toList())),
            StoryClaim.of("woken", "The chef hangs {tasks} on the rail.", "{tasks} <joins|join> _ready.", s -> s.list("tasks", s.at().woken())),
            StoryClaim.of("Nobody waits for it, so nobody hears of that now.", "Nothing awaits it, so the exception goes nowhere now.",
                    s -> ended(s, Outcome.EXCEPTION) && s.at().all(TraceEvent.Scheduled.class).stream().noneMatch(e -> e.source() != null
                            && e.source().kind() == TASK && s.at().same(e.source().id(), s.at().task()))));

    private TurnClaims() {}

    private static StoryClaim waits(String words, String terms, Awaited.Kind kind, Predicate<ClaimSaid> so) {
        return StoryClaim.of("ended", words, terms, s -> s.at().waiting() != null && s.at().waiting().on().kind() == kind && so.test(s));
    }

    private static boolean ended(ClaimSaid s, Outcome outcome) {
        return s.at().done() != null && s.at().done().outcome() == outcome;
    }

    /** What the turn's task waits for, as it is when the turn is over. */
    private static ResourceState on(ClaimSaid s) {
        Integer on = s.at().waiting().on().id();
        return on == null ? null : s.at().after(on);
    }

    /** The only one of its kind that was made by then needs no number. */
    private static boolean thing(ClaimSaid s, String kind) {
        Integer on = s.at().waiting().on().id();
        return s.has("thing") ? Objects.equals(s.thing(kind), on) : s.at().trace().things(kind).getFirst().equals(on);
    }

    /** A task that is done, but whose done callback has not run. */
    private static boolean isToBeCounted(ClaimSaid s, int child) {
        List<TraceEvent> events = s.at().trace().events();
        return events.subList(s.at().to(), events.size()).stream().anyMatch(event -> event instanceof TraceEvent.Turn turn
                && s.at().trace().last(TraceEvent.Scheduled.class, turn.handle(), events.size()) instanceof TraceEvent.Scheduled e
                && e.source() != null && e.source().kind() == TASK && s.at().same(e.source().id(), child));
    }

    static String plain(String function) {
        return function.replaceAll(".*<locals>\\.", "");
    }

    private static boolean pauses(ClaimSaid s) {
        TraceEvent.TaskWaiting waiting = s.at().waiting();
        return waiting != null && s.shortened("function", plain(waiting.stack().getLast().function())) && s.count(waiting.stack().getLast().line())
                && s.has("file") != waiting.stack().getLast().own() && (!s.has("file") || s.text("file").equals(waiting.stack().getLast().file()))
                && s.has("outer") == waiting.stack().size() > 1 && (!s.has("outer") || s.shortened("outer", plain(waiting.stack().getFirst().function())));
    }

    /** Made in the turn, and neither begun nor closed nor taken up by a task. */
    private static boolean cards(ClaimSaid s) {
        List<TraceEvent.CoroutineCreated> made = s.at().all(TraceEvent.CoroutineCreated.class);
        List<String> left = made.stream().filter(card -> s.at().trace().lastAt(TraceEvent.CoroutineBegun.class, card.coroutine(), s.at().to()) < 0
                && s.at().trace().lastAt(TraceEvent.CoroutineClosed.class, card.coroutine(), s.at().to()) < 0
                && s.at().all(TraceEvent.TaskCreated.class).stream().noneMatch(task -> s.at().same(task.coroutine(), card.coroutine()))).map(card -> plain(card.function())).distinct().toList();
        String[] said = s.text("functions").split(", ");
        return said.length == left.size() && !left.isEmpty() && IntStream.range(0, said.length)
                .allMatch(i -> said[i].equals(left.get(i) + "()") || said[i].endsWith("…()") && left.get(i).startsWith(said[i].substring(0, said[i].length() - 3)));
    }

    /** Stamped twice, or stamped before and did not run since; to one that is done no stamp makes any difference, and it is not told. */
    private static boolean isStampedAgain(BareStretch at, int task) {
        long times = at.all(TraceEvent.CancelRequested.class).stream().filter(e -> e.task() == task).count();
        int before = at.trace().lastAt(TraceEvent.CancelRequested.class, task, at.from());
        return times > 1 || before >= 0 && before > at.trace().lastAt(TraceEvent.Turn.class, task, at.from()) && !Objects.equals(at.task(), task);
    }
}
