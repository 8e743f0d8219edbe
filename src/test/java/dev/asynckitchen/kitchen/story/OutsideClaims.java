package dev.asynckitchen.kitchen.story;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What is said between turns, and at the end. */
final class OutsideClaims {
    static final List<StoryClaim> ROUND = List.of(
            StoryClaim.of("<Round|Tick> {n}, at {at}", "<Round|Tick> {n}, at {at}", s -> tick(s).tick() == Integer.parseInt(s.text("n")) && s.time("at", tick(s).time())),
            StoryClaim.of("Nothing to cook for {seconds}: the chef leans back until somebody knocks.", "_ready was empty: select() slept {seconds}. It was woken from outside.",
                    s -> waited(s) && due(s).isEmpty()),
            StoryClaim.of("Nothing to cook for {seconds}: the chef leans back until <a timer rings|{n} timers ring>.", "_ready was empty: select() slept {seconds}. {n} <timer|timers> due.",
                    s -> waited(s) && s.count(due(s).size())),
            StoryClaim.of("Nothing to cook for {seconds}: the chef leans back until {who}'s pot whistles.", "_ready was empty: select() slept {seconds}. {n} timer due.",
                    s -> waited(s) && due(s).size() == 1 && (!s.has("who") || s.names("who", due(s).getFirst().task()) && sleeps(s))),
            StoryClaim.of("Nothing to cook for {seconds}: the chef leans back until the pots of {tasks} whistle.", "_ready was empty: select() slept {seconds}. {n} timers due.",
                    s -> waited(s) && due(s).size() > 1 && (!s.has("tasks") || s.list("tasks", due(s).stream().map(TraceEvent.Timer::task).toList()) && sleeps(s))),
            StoryClaim.of("Some timers were set to the very same time: they ring in an order of their own, and not as they were set.",
                    "Some TimerHandles have exactly the same deadline: heapq gives them in an order of its own, not first in, first out.",
                    s -> due(s).stream().map(TraceEvent.Timer::when).distinct().count() < due(s).size()));

    static final List<StoryClaim> OUTSIDE = List.of(
            StoryClaim.of("The chef works for {seconds}.", "{what} takes {seconds} of the thread's time.",
                    any(TraceEvent.Blocked.class, (s, held) -> s.time("seconds", held.seconds()) && held.what().equals("kitchen.work"))),
            StoryClaim.of("The chef stares into one pot for {seconds}. Nothing else happens.", "{what} holds the thread for {seconds}.",
                    any(TraceEvent.Blocked.class, (s, held) -> s.time("seconds", held.seconds()) && !held.what().equals("kitchen.work"))),
            StoryClaim.of("The porter is back with {label}. He knocks.", "A worker thread has done {label}: call_soon_threadsafe() wakes the loop.",
                    any(TraceEvent.Resource.class, (s, told) -> told.state() instanceof ResourceState.Executor job && job.done() && told.label().equals(s.text("label")))),
            StoryClaim.of("A recipe card is written: {function}(). Nothing is cooked yet.", "{function}() gives a coroutine object. None of it has run.",
                    any(TraceEvent.CoroutineCreated.class, (s, card) -> s.shortened("function", TurnClaims.plain(card.function())))),
            StoryClaim.of("The kitchen opens.", "An event loop is created.", any(TraceEvent.LoopOpened.class, (_, _) -> true)),
            StoryClaim.of("The kitchen closes.", "The event loop is closed.", any(TraceEvent.LoopClosed.class, (_, _) -> true)),
            StoryClaim.of("stamped", "Closing time: what is left is stamped, {tasks}.", "asyncio.run() cancels what is left: {tasks}.", s -> s.list("tasks", s.at().stamped())),
            StoryClaim.of("stamped", "While the chef is off duty, {tasks} <is|are> stamped.", "Outside of the loop, the program cancels {tasks}.", s -> s.list("tasks", s.at().stamped())),
            StoryClaim.of("Closing time: nobody ever asked what became of {task}. It smokes in the bin: {value}.",
                    "Task exception was never retrieved: {task} raised {value}, and nobody awaited it.",
                    any(TraceEvent.Warning.class, (s, warning) -> warning.kind().equals("exception-never-retrieved") && s.names("task", warning.task())
                            && s.at().outcome(warning.task()) == Outcome.EXCEPTION && nobodyHears(s, warning.task()))),
            StoryClaim.of("The order for {task} comes in.", "A task is created: {task}.", any(TraceEvent.TaskCreated.class, (s, made) -> s.calls("task", List.of(made.task())))),
            StoryClaim.of("Closing time: <the conveyors are stopped|the porter is sent home|the kitchen is tidied up>.", "asyncio.run() makes a task of its own for {function}().",
                    any(TraceEvent.TaskCreated.class, (s, made) -> s.at().trace().isChore(made.task()))),
            StoryClaim.of("What if? {deed}.", "What if? {deed}.", any(TraceEvent.Intervened.class, (_, _) -> true)));

    static final List<StoryClaim> END = List.of(
            StoryClaim.of("Everything is served.", "The program has ended.", s -> ended(s, EndOutcome.OK) && s.at().trace().ended(Outcome.EXCEPTION) == 0 && s.at().trace().ended(Outcome.CANCELLED) == 0
                    && s.at().trace().ended(null) == 0),
            StoryClaim.of("The program is over: <{burnt} <dish|dishes> burnt|>< and |><{binned} <dish|dishes> went into the bin|>< and |><{left} <dish|dishes> <was|were> left as <it was|they were>|>.",
                    "The program has ended: <{burnt} <task|tasks> raised|>< and |><{binned} <task|tasks> ended cancelled|>< and |><{left} <task|tasks> <was|were> never done|>.",
                    s -> ended(s, EndOutcome.OK) && count(s, "burnt", Outcome.EXCEPTION) && count(s, "binned", Outcome.CANCELLED) && count(s, "left", null)),
            StoryClaim.of("The kitchen closes early: {message}", "Uncaught: {message}", s -> ended(s, EndOutcome.EXCEPTION) && s.shortened("message", s.at().trace().end().message())
                    && s.at().trace().events().stream().anyMatch(event -> event instanceof TraceEvent.LoopOpened || event instanceof TraceEvent.Tick)),
            StoryClaim.of("The kitchen never opened: {message}", "Uncaught: {message}", s -> ended(s, EndOutcome.EXCEPTION) && s.shortened("message", s.at().trace().end().message())
                    && s.at().trace().events().stream().noneMatch(TraceEvent.Tick.class::isInstance)),
            StoryClaim.of("{message}", "{message}", s -> ended(s, EndOutcome.STOPPED) && s.shortened("message", s.at().trace().end().message())),
            StoryClaim.of("{took} on the clock<|, one by one it would have been {alone}>.<| {ticks} <round|rounds>, {turns} <turn|turns>, {tasks} <dish|dishes>.>",
                    "{took} on the clock<|, one by one it would have been {alone}>.<| {ticks} <tick|ticks>, {turns} <turn|turns>, {tasks} <task|tasks>.>",
                    s -> s.time("took", s.at().trace().clock(s.at().to())) && (!s.has("ticks") || sum(s))));

    private OutsideClaims() {}

    private interface Of<E extends TraceEvent> {
        boolean so(ClaimSaid said, E event);
    }

    private static <E extends TraceEvent> Predicate<ClaimSaid> any(Class<E> kind, Of<E> of) {
        return s -> s.at().all(kind).stream().anyMatch(event -> of.so(s, event));
    }

    private static TraceEvent.Tick tick(ClaimSaid s) {
        return (TraceEvent.Tick) s.at().trace().events().get(s.at().from());
    }

    private static boolean waited(ClaimSaid s) {
        return s.time("seconds", tick(s).waited());
    }

    /** The timers that ring now, in the order in which they do. */
    private static List<TraceEvent.Timer> due(ClaimSaid s) {
        return s.at().all(TraceEvent.Due.class).stream().filter(due -> s.at().trace().lastAt(TraceEvent.HandleCancelled.class, due.handle(), s.at().from()) < 0).map(due -> s.at().trace().last(TraceEvent.Timer.class, due.handle(), s.at().from())).toList();
    }

    /** Whether every task whose timer rings sleeps. */
    private static boolean sleeps(ClaimSaid s) {
        return due(s).stream().allMatch(timer -> timer.task() != null && s.at().trace().waits(timer.task(), s.at().from()) instanceof TraceEvent.TaskWaiting waits
                && waits.on().kind() == Awaited.Kind.SLEEP);
    }

    /** Nothing was ever scheduled for its end. */
    private static boolean nobodyHears(ClaimSaid s, int task) {
        return s.at().trace().events().subList(0, s.at().from()).stream().noneMatch(event -> event instanceof TraceEvent.Scheduled e && e.task() != null && e.source() != null
                && e.source().kind() == Awaited.Kind.TASK && Objects.equals(e.source().id(), task));
    }

    private static boolean ended(ClaimSaid s, EndOutcome outcome) {
        return s.at().trace().end().outcome() == outcome;
    }

    private static boolean count(ClaimSaid s, String blank, Outcome outcome) {
        return s.at().trace().ended(outcome) == (s.has(blank) ? Long.parseLong(s.text(blank).replace(",", "")) : 0);
    }

    private static boolean sum(ClaimSaid s) {
        List<TraceEvent> events = s.at().trace().events();
        List<Integer> tasks = s.at().trace().tasks();
        return number(s, "ticks") == events.stream().filter(TraceEvent.Tick.class::isInstance).count()
                && number(s, "turns") == events.stream().filter(TraceEvent.Turn.class::isInstance).count()
                && number(s, "tasks") == (s.blanks().group().contains("dish") ? tasks.stream().filter(task -> !s.at().trace().isChore(task)).count() : tasks.size());
    }

    private static long number(ClaimSaid s, String blank) {
        return Long.parseLong(s.text(blank).replace(",", ""));
    }
}
