package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Handler;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code except} that took a {@code CancelledError} and did not raise, so that a task that was cancelled went on. One that names
 * {@code CancelledError} is meant so; it is told of only if the task went back to what it was called away from.
 */
record SwallowedCancel() implements Rule {
    private static final Set<String> CANCELS = Set.of("asyncio.CancelledError", "asyncio.exceptions.CancelledError");
    private static final String ALL = "BaseException";

    /** Where a task stands that was cancelled. */
    private sealed interface State {
        /** cancel() was called. */
        record Asked(int event, TraceEvent.TaskWaiting waiting) implements State {}

        /** It has its turn, and CancelledError is thrown into it. */
        record Thrown(int event, TraceEvent.TaskWaiting waiting) implements State {}

        /** This one took it. */
        record Taken(int event, Handler handler) implements State {}
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        Syntax syntax = evidence.syntax();
        List<Handler> handlers = syntax == null ? List.of() : syntax.handlers().stream().filter(SwallowedCancel::swallows).toList();
        if (syntax == null || handlers.isEmpty() || !evidence.calls(call -> call.plainName().equals("uncancel")).isEmpty()) {
            return List.of();
        }
        Map<Integer, TraceEvent.TaskWaiting> waiting = new HashMap<>();
        Map<Integer, State> states = new HashMap<>();
        Map<Handler, Finding> found = new LinkedHashMap<>();
        Map<Integer, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.CancelRequested e when waiting.containsKey(e.task()) -> states.put(e.task(), new State.Asked(i, waiting.get(e.task())));
                case TraceEvent.Turn e when e.task() != null -> {
                    waiting.remove(e.task());
                    if (states.get(e.task()) instanceof State.Asked(int event, TraceEvent.TaskWaiting was)) {
                        states.put(e.task(), new State.Thrown(event, was));
                        if (!isThrown(was.on(), outcomes)) {
                            states.remove(e.task());
                        }
                    }
                }
                case TraceEvent.Line e when e.task() != null && states.get(e.task()) instanceof State.Thrown(int event, TraceEvent.TaskWaiting was) -> {
                    Optional<Handler> taker = handlers.stream().filter(handler -> isAround(syntax, handler, was, e.function()) && handler.body().has(e.line())).findFirst();
                    if (taker.isPresent()) {
                        states.put(e.task(), new State.Taken(event, taker.get()));
                    } else if (!isOnTheWay(syntax, handlers, was, e)) {
                        states.remove(e.task());
                    }
                }
                case TraceEvent.TaskWaiting e -> {
                    waiting.put(e.task(), e);
                    if (states.get(e.task()) instanceof State.Taken(int event, Handler handler)) {
                        Integer line = paused(e, syntax.functions().get(handler.function()).name());
                        if (line == null ? !isMeant(handler) : isMeant(handler) ? handler.tried().has(line) : !handler.body().has(line)) {
                            found.putIfAbsent(handler, finding(evidence, e, event, handler));
                        }
                    } else if (states.get(e.task()) instanceof State.Thrown) {
                        states.remove(e.task());
                    }
                }
                case TraceEvent.TaskDone e -> {
                    outcomes.put(e.task(), e.outcome());
                    states.remove(e.task());
                    waiting.remove(e.task());
                }
                default -> { } // Cancels nobody.
            }
        }
        return List.copyOf(found.values());
    }

    private static Finding finding(Evidence evidence, TraceEvent.TaskWaiting again, int event, Handler handler) {
        Frame at = Frame.innermost(again.stack());
        int line = at == null ? 0 : at.line();
        String kind = handler.catches().isEmpty() ? "bare" : isMeant(handler) ? "meant" : "all";
        return new Finding(RuleName.SWALLOWED_CANCEL, handler.at(), event,
                SAY.caption("swallowed-cancel", "who", evidence.who(again.task()), "line", line == 0 ? "none" : Phrases.number(line)),
                SAY.caption("swallowed-cancel." + kind));
    }

    private static boolean swallows(Handler handler) {
        boolean takes = handler.catches().isEmpty() || handler.catches().contains(ALL) || isMeant(handler);
        return takes && !handler.raises() && handler.body().first() > handler.at().endLine();
    }

    /** Whether it names what it takes. */
    private static boolean isMeant(Handler handler) {
        return handler.catches().stream().anyMatch(CANCELS::contains);
    }

    /** Whether a task that waited for this and is cancelled gets CancelledError, and nothing that somebody else made of it. */
    private static boolean isThrown(Awaited on, Map<Integer, Outcome> outcomes) {
        return switch (on.kind()) {
            case TASK -> on.id() != null && outcomes.get(on.id()) == Outcome.CANCELLED;
            case GATHER, TASK_GROUP, ASYNC_GENERATOR, WAIT_FOR, OTHER -> false;
            default -> true;
        };
    }

    /** Whether the task was paused in the handler's {@code try}, in that function. */
    private static boolean isAround(Syntax syntax, Handler handler, TraceEvent.TaskWaiting was, String function) {
        Integer line = paused(was, function);
        return syntax.functions().get(handler.function()).name().equals(function) && line != null && handler.tried().has(line);
    }

    /** Lines that come before a handler's own: those in which the task was paused, and those that ask what is caught. */
    private static boolean isOnTheWay(Syntax syntax, List<Handler> handlers, TraceEvent.TaskWaiting was, TraceEvent.Line now) {
        Integer line = paused(was, now.function());
        return line != null && (now.line() <= line || handlers.stream().anyMatch(handler -> isAround(syntax, handler, was, now.function())
                && now.line() > handler.tried().last() && now.line() < handler.body().first()
                && syntax.handlers().stream().noneMatch(other -> other.body().has(now.line()))));
    }

    private static @Nullable Integer paused(TraceEvent.TaskWaiting waiting, String function) {
        List<Integer> lines = new ArrayList<>(Frame.own(waiting.stack()).stream().filter(frame -> frame.function().equals(function)).map(Frame::line).toList());
        return lines.size() == 1 ? lines.getFirst() : null;
    }
}
