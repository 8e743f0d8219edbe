package dev.asynckitchen.lint.rule;

import dev.asynckitchen.lint.finding.Finding;
import dev.asynckitchen.lint.finding.RuleName;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call that held the loop in a task's turn, while another task could have gone on. */
record BlockingCall() implements Rule {
    private static final String SLEEP = "time.sleep";
    private static final double NOTABLE = 0.001; // seconds

    /** What was held in one line. */
    private static final class Held {
        private final int event;
        private final String what;
        private double seconds;
        private final Set<Integer> others = new HashSet<>();

        Held(int event, String what) {
            this.event = event;
            this.what = what;
        }
    }

    private record Timer(double when, @Nullable Integer task) {}

    @Override
    public List<Finding> findings(Evidence evidence) {
        Map<Integer, Held> lines = new LinkedHashMap<>();
        Map<Integer, Integer> ready = new HashMap<>(); // Tasks by the handles that will let them go on.
        Map<Integer, Timer> timers = new HashMap<>();
        double clock = 0;
        for (int i = 0; i < evidence.size(); i++) {
            switch (evidence.event(i)) {
                case TraceEvent.Tick e -> clock = e.time();
                case TraceEvent.Scheduled e when e.task() != null -> ready.put(e.handle(), e.task());
                case TraceEvent.Timer e -> timers.put(e.handle(), new Timer(e.when(), e.task()));
                case TraceEvent.HandleCancelled e -> {
                    ready.remove(e.handle());
                    timers.remove(e.handle());
                }
                case TraceEvent.Turn e -> {
                    ready.remove(e.handle());
                    timers.remove(e.handle());
                }
                case TraceEvent.Blocked e -> {
                    clock += e.seconds();
                    if (e.task() != null && e.line() != null && !e.isWork()) {
                        int event = i;
                        Held held = lines.computeIfAbsent(e.line(), _ -> new Held(event, e.what()));
                        held.seconds += e.seconds();
                        double now = clock;
                        Stream.concat(ready.values().stream(), timers.values().stream().filter(timer -> timer.task() != null && timer.when() <= now).map(Timer::task))
                                .filter(task -> !task.equals(e.task())).forEach(held.others::add);
                    }
                }
                default -> { } // Takes no time.
            }
        }
        List<Finding> findings = new ArrayList<>();
        lines.forEach((line, held) -> {
            if (held.seconds >= NOTABLE && !held.others.isEmpty()) {
                findings.add(finding(evidence, line, held));
            }
        });
        return findings;
    }

    private static Finding finding(Evidence evidence, int line, Held held) {
        List<Call> calls = evidence.calls(call -> call.at().meets(line) && call.name().equals(held.what));
        Call call = calls.size() == 1 ? calls.getFirst() : null;
        Span at = call == null ? evidence.line(line) : call.at();
        Caption what = SAY.caption("blocking-call", "call", Phrases.name(held.what), "seconds", Phrases.seconds(held.seconds), "others", held.others.size());
        return new Finding(RuleName.BLOCKING_CALL, at, held.event, what, call == null ? null : advice(evidence, call));
    }

    private static @Nullable Caption advice(Evidence evidence, Call call) {
        Function around = evidence.around(call);
        if (!around.async()) {
            return around.isNamed() ? SAY.caption("blocking-call.def", "function", Phrases.name(Phrases.plain(around.name()))) : null;
        }
        if (call.name().equals(SLEEP) && call.arguments().size() == 1) {
            return SAY.caption("blocking-call.sleep", "seconds", evidence.code(call.arguments().getFirst().at()));
        }
        return SAY.caption("blocking-call.thread", "call", Phrases.name(call.name()));
    }
}
