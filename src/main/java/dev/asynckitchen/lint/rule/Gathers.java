package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Argument;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code gather} in which nothing runs at once: it is given results that were awaited before it, or one thing alone. */
record Gathers() implements Rule {
    private static final String GATHER = "asyncio.gather";
    private static final Pattern REFUSAL = Pattern.compile("An asyncio\\.Future, a coroutine or an awaitable is required");

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ofResults(evidence, evidence.calls(call -> call.name().equals(GATHER) && !call.arguments().isEmpty()
                && call.arguments().stream().filter(one -> one.keyword() == null).allMatch(Argument::awaited))));
        findings.addAll(ofOne(evidence, evidence.calls(call -> call.name().equals(GATHER) && call.awaited() && isOne(evidence, call.arguments()))));
        return findings;
    }

    private static boolean isOne(Evidence evidence, List<Argument> given) {
        return given.size() == 1 && given.getFirst().keyword() == null && !given.getFirst().starred() && !given.getFirst().awaited()
                && !evidence.calls(call -> call.at().equals(given.getFirst().at())).isEmpty();
    }

    /** What they gave was no coroutine, as {@code gather} has said. */
    private static List<Finding> ofResults(Evidence evidence, List<Call> calls) {
        Map<Call, Integer> refused = new LinkedHashMap<>();
        Map<Integer, TraceEvent.Line> last = new HashMap<>(); // Of each task, in the function that called gather.
        for (int i = 0; i < evidence.size() && !calls.isEmpty(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.Line e when e.task() != null && calls.stream().anyMatch(call -> isIn(evidence, call, e)) -> last.put(e.task(), e);
                case TraceEvent.TaskDone e when e.outcome() == Outcome.EXCEPTION && e.value() != null && REFUSAL.matcher(e.value()).find() -> {
                    TraceEvent.Line line = last.get(e.task());
                    Call call = line == null ? null : only(calls.stream().filter(one -> isIn(evidence, one, line) && one.at().meets(line.line())).toList());
                    if (call != null) {
                        refused.putIfAbsent(call, i);
                    }
                }
                default -> { } // Fails otherwise, or not at all.
            }
        }
        List<Finding> findings = new ArrayList<>();
        refused.forEach((call, event) -> {
            List<Argument> given = call.arguments().stream().filter(one -> one.keyword() == null).toList();
            Caption names = Phrases.row(given.stream().limit(3).map(one -> Caption.both(evidence.code(one.at()))).toList(), given.size());
            findings.add(new Finding(RuleName.GATHER_OF_RESULTS, call.at(), event, SAY.caption("gather-of-results", "given", names),
                    SAY.caption("gather-of-results.advice")));
        });
        return findings;
    }

    private static boolean isIn(Evidence evidence, Call call, TraceEvent.Line line) {
        return evidence.around(call).name().equals(line.function());
    }

    private static List<Finding> ofOne(Evidence evidence, List<Call> calls) {
        Map<Integer, Call> waited = new LinkedHashMap<>(); // By the gather.
        Map<Integer, Integer> since = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int i = 0; i < evidence.size() && !calls.isEmpty(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.TaskWaiting e when e.on().kind() == Awaited.Kind.GATHER && e.on().id() != null && Frame.innermost(e.stack()) != null -> {
                    Frame frame = Objects.requireNonNull(Frame.innermost(e.stack()));
                    Call call = only(calls.stream().filter(one -> evidence.around(one).name().equals(frame.function()) && one.at().meets(frame.line())).toList());
                    if (call != null) {
                        waited.put(e.on().id(), call);
                        since.putIfAbsent(e.on().id(), i);
                    }
                }
                case TraceEvent.Resource(int id, _, ResourceState.Gather gather) -> sizes.put(id, gather.children().size());
                default -> { } // Gathers nothing.
            }
        }
        Map<Call, Integer> alone = new LinkedHashMap<>();
        waited.forEach((gather, call) -> {
            if (Integer.valueOf(1).equals(sizes.get(gather))) {
                alone.putIfAbsent(call, since.get(gather));
            }
        });
        List<Finding> findings = new ArrayList<>();
        alone.forEach((call, event) -> findings.add(new Finding(RuleName.GATHER_OF_ONE, call.at(), event, SAY.caption("gather-of-one"),
                SAY.caption("gather-of-one.advice", "code", evidence.code(call.arguments().getFirst().at())))));
        return findings;
    }

    private static @Nullable Call only(List<Call> calls) {
        return calls.size() == 1 ? calls.getFirst() : null;
    }
}
