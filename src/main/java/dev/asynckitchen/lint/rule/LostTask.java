package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A task that is kept by nobody, and that failed unheard, was cancelled when the loop closed, or was not done even then. */
record LostTask() implements Rule {
    private static final Set<String> MAKERS = Set.of("create_task", "ensure_future");

    /** Who asks for these finds tasks that nobody has kept. */
    private static final Set<String> FINDERS = Set.of("current_task", "all_tasks", "set_task_factory");

    private record Fate(String key, int event, int task) {}

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Call> calls = evidence.calls(call -> MAKERS.contains(call.plainName()) && call.use() == Call.Use.STATEMENT && !call.awaited());
        if (calls.isEmpty() || !evidence.calls(call -> FINDERS.contains(call.plainName())).isEmpty()) {
            return List.of();
        }
        Map<Integer, Call> lost = lost(evidence, calls);
        Map<Call, Fate> fates = new LinkedHashMap<>();
        fates(evidence, lost.keySet()).values().forEach(fate -> fates.putIfAbsent(lost.get(fate.task), fate));
        List<Finding> findings = new ArrayList<>();
        fates.forEach((call, fate) -> {
            TraceEvent.TaskDone done = evidence.done(fate.task);
            findings.add(new Finding(RuleName.LOST_TASK, call.at(), fate.event,
                    SAY.caption("lost-task." + fate.key, "call", Caption.both(call.plainName()), "who", evidence.who(fate.task),
                            "exception", done == null || done.value() == null ? "" : done.value()),
                    SAY.caption("lost-task.advice", "code", evidence.code(call.at()))));
        });
        return findings;
    }

    /** The tasks that were made by these calls and that nobody was seen to wait for. */
    private static Map<Integer, Call> lost(Evidence evidence, List<Call> calls) {
        Map<Integer, Call> lost = new HashMap<>();
        for (TraceEvent.TaskCreated task : evidence.tasks()) {
            List<Call> makers = task.line() == null ? List.of() : calls.stream().filter(call -> call.at().meets(task.line())).toList();
            if (makers.size() == 1) {
                lost.put(task.task(), makers.getFirst());
            }
        }
        boolean turn = false;
        for (int i = 0; i < evidence.size(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.Turn _ -> turn = true;
                case TraceEvent.TurnEnded _ -> turn = false;
                case TraceEvent.CancelRequested _ -> {
                    if (!turn) {
                        return lost; // The loop closes, and gathers all that is left.
                    }
                }
                case TraceEvent.TaskWaiting e when e.on().kind() == Awaited.Kind.TASK && e.on().id() != null -> lost.remove(e.on().id());
                case TraceEvent.Resource e -> children(e.state()).forEach(lost::remove);
                default -> { } // Keeps no task.
            }
        }
        return lost;
    }

    private static List<Integer> children(ResourceState state) {
        return switch (state) {
            case ResourceState.Gather gather -> gather.children();
            case ResourceState.Wait wait -> wait.children();
            case ResourceState.AsCompleted belt -> belt.children();
            case ResourceState.TaskGroup group -> group.tasks();
            case ResourceState.Shield shield when shield.inner() != null -> List.of(shield.inner());
            default -> List.of();
        };
    }

    private static Map<Integer, Fate> fates(Evidence evidence, Set<Integer> lost) {
        Map<Integer, Fate> fates = new LinkedHashMap<>();
        TraceEvent.Ended ended = evidence.ended();
        boolean well = ended != null && ended.outcome() == EndOutcome.OK;
        boolean turn = false;
        Set<Integer> left = new HashSet<>(lost);
        for (int i = 0; i < evidence.size(); i++) {
            int event = i;
            switch (evidence.event(i)) {
                case TraceEvent.Turn _ -> turn = true;
                case TraceEvent.TurnEnded _ -> turn = false;
                case TraceEvent.Warning e when e.kind().equals("exception-never-retrieved") && e.task() != null && lost.contains(e.task()) ->
                    fates.put(e.task(), new Fate("failed", i, e.task()));
                case TraceEvent.CancelRequested e when well && lost.contains(e.task()) -> {
                    TraceEvent.TaskDone done = evidence.done(e.task());
                    if (!turn && done != null && done.outcome() == Outcome.CANCELLED) {
                        fates.putIfAbsent(e.task(), new Fate("cancelled", i, e.task()));
                    }
                }
                case TraceEvent.TaskDone e -> left.remove(e.task());
                case TraceEvent.LoopClosed _ when well -> left.stream().sorted().forEach(task -> fates.putIfAbsent(task, new Fate("pending", event, task)));
                default -> { } // Ends no task.
            }
        }
        return fates;
    }
}
