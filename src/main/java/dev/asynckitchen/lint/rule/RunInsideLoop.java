package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.run()} and its like where a loop runs already: the program ended of it, or what it was given was never awaited. */
record RunInsideLoop() implements Rule {
    private static final String RUN = "asyncio.run";
    private static final Set<String> RUNNERS = Set.of("run", "run_until_complete", "run_forever");
    private static final Pattern REFUSAL = Pattern.compile("(?:asyncio\\.run|Runner\\.run)\\(\\) cannot be called from a running event loop"
            + "|This event loop is already running|Cannot run the event loop while another loop is running");

    /** Whether what a call gives is what {@code asyncio.run()} or its like is given: if that is never awaited, it was refused. */
    static boolean isGiven(Call call) {
        return call.of() != null && RUNNERS.contains(Phrases.plain(call.of()));
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        Map<Call, Integer> refused = new LinkedHashMap<>();
        Map<Integer, Call> given = new HashMap<>(); // To asyncio.run() within a turn, by the coroutine.
        Map<Integer, Integer> lost = new LinkedHashMap<>(); // What was never awaited, and where that is told.
        Map<Integer, Call> now = new HashMap<>(); // In this turn, as long as no job was given to a thread in it: that may run a loop of its own.
        boolean turn = false;
        for (int i = 0; i < evidence.size(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.Turn _ -> turn = true;
                case TraceEvent.Resource(_, _, ResourceState.Executor _) -> now.clear();
                case TraceEvent.TurnEnded _, TraceEvent.LoopClosed _ -> {
                    turn = false;
                    given.putAll(now);
                    now.clear();
                }
                case TraceEvent.CoroutineCreated e -> {
                    Call call = turn ? given(evidence, e) : null;
                    if (call != null) {
                        now.put(e.coroutine(), call);
                    }
                }
                case TraceEvent.Warning e when e.kind().equals("never-awaited") && e.coroutine() != null -> lost.put(e.coroutine(), i);
                case TraceEvent.Ended(_, String message, Integer line) when line != null && message != null && REFUSAL.matcher(message).find() -> {
                    int failed = line;
                    List<Call> calls = evidence.calls(call -> RUNNERS.contains(call.plainName()) && call.at().meets(failed));
                    if (calls.size() == 1) {
                        refused.putIfAbsent(calls.getFirst(), i);
                    }
                }
                default -> { } // Runs no loop.
            }
        }
        lost.forEach((coroutine, event) -> {
            if (given.containsKey(coroutine)) {
                refused.putIfAbsent(given.get(coroutine), event);
            }
        });
        List<Finding> findings = new ArrayList<>();
        refused.forEach((call, event) -> findings.add(new Finding(RuleName.RUN_INSIDE_LOOP, call.at(), event,
                SAY.caption("run-inside-loop", "call", Phrases.name(call.name())), advice(evidence, call))));
        return findings;
    }

    private static @Nullable Call given(Evidence evidence, TraceEvent.CoroutineCreated made) {
        List<Call> calls = evidence.calls(call -> call.name().equals(RUN) && call.at().meets(made.line()) && !call.arguments().isEmpty()
                && evidence.calls(one -> one.at().equals(call.arguments().getFirst().at()) && one.plainName().equals(Phrases.plain(made.function()))).size() == 1);
        return calls.size() == 1 ? calls.getFirst() : null;
    }

    private static Caption advice(Evidence evidence, Call call) {
        Function around = evidence.around(call);
        if (!around.async()) {
            return around.isNamed() ? SAY.caption("run-inside-loop.def", "function", Phrases.name(Phrases.plain(around.name())))
                    : SAY.caption("run-inside-loop.once");
        }
        return call.arguments().isEmpty() ? SAY.caption("run-inside-loop.once")
                : SAY.caption("run-inside-loop.async", "code", evidence.code(call.arguments().getFirst().at()));
    }
}
