package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A coroutine that was never awaited, as Python has warned of it. */
record MissingAwait() implements Rule {
    private static final Pattern WARNING = Pattern.compile("coroutine '(?:.*\\.)?([^.']+)' was never awaited");

    /** What takes coroutines up; if it has not, it was not for an {@code await}. */
    private static final Set<String> TAKERS = Set.of("run", "run_until_complete", "create_task", "ensure_future", "gather", "wait", "wait_for", "as_completed",
            "shield", "run_coroutine_threadsafe");

    @Override
    public List<Finding> findings(Evidence evidence) {
        Map<Integer, Integer> lines = new HashMap<>(); // Of coroutines, where they were made.
        Set<Span> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.event(i) instanceof TraceEvent.CoroutineCreated made) {
                lines.put(made.coroutine(), made.line());
            } else if (evidence.event(i) instanceof TraceEvent.Warning warning && warning.kind().equals("never-awaited")) {
                Integer line = warning.coroutine() == null ? warning.line() : lines.get(warning.coroutine());
                Matcher function = WARNING.matcher(warning.message());
                if (line != null && line > 0 && function.matches()) {
                    List<Call> calls = evidence.calls(one -> one.at().meets(line) && !one.awaited() && one.plainName().equals(function.group(1)));
                    Call call = calls.size() == 1 ? calls.getFirst() : null; // If several could have made it, nobody can say which.
                    Span at = call == null ? evidence.line(line) : call.at();
                    if (isToBlame(evidence, calls) && told.add(at)) {
                        findings.add(new Finding(RuleName.MISSING_AWAIT, at, i, SAY.caption("missing-await", "warning", warning.message()),
                                call == null ? null : advice(evidence, call)));
                    }
                }
            }
        }
        return findings;
    }

    /** Not if it was on its way to be awaited when the program was broken off, unless it was that which broke it. */
    private static boolean isToBlame(Evidence evidence, List<Call> calls) {
        TraceEvent.Ended ended = evidence.ended();
        boolean broken = ended != null && ended.outcome() != EndOutcome.OK && (ended.message() == null || !ended.message().contains("coroutine"));
        return calls.isEmpty() ? !broken
                : calls.stream().anyMatch(call -> !RunInsideLoop.isGiven(call) && (call.use() == Call.Use.STATEMENT || !broken));
    }

    private static Caption advice(Evidence evidence, Call call) {
        String code = evidence.code(call.at());
        Function around = evidence.around(call);
        String of = call.of() == null ? "" : call.of();
        if (TAKERS.contains(of.substring(of.lastIndexOf('.') + 1))) {
            return SAY.caption("missing-await.not-taken", "taker", Phrases.name(of));
        }
        if (around.async()) {
            return switch (call.use()) {
                case STATEMENT -> SAY.caption("missing-await.statement", "code", code);
                case KEPT -> SAY.caption("missing-await.kept", "code", code);
                case ARGUMENT -> SAY.caption("missing-await.argument", "code", code, "taker", Phrases.name(of));
                case RETURNED, OTHER -> SAY.caption("missing-await.nobody", "code", code);
            };
        }
        if (call.use() != Call.Use.STATEMENT) {
            return SAY.caption("missing-await.nobody", "code", code);
        }
        return around.name().equals(Function.MODULE)
                ? SAY.caption("missing-await.module", "code", code)
                : SAY.caption("missing-await.def", "code", code, "function", Phrases.name(Phrases.plain(around.name())));
    }
}
