package dev.asynckitchen.report.survey;

import dev.asynckitchen.report.finding.Found;
import dev.asynckitchen.report.finding.Lost;
import dev.asynckitchen.report.finding.Whereabouts;
import dev.asynckitchen.report.finding.Who;
import dev.asynckitchen.report.pass.Lives;
import dev.asynckitchen.report.pass.Now;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What nobody waited for, as Python has warned of it: alike ones once. */
final class Losses {
    /** Of so many tasks that failed it is known where, once Python says that nobody asked. */
    private static final int REMEMBERED = 4_096;

    private record Failure(Who who, Whereabouts place) {}

    private record Alike(Lost.Kind kind, String function, @Nullable Integer line, String message) {}

    private final int top;
    private final Now now;
    private final Lives lives;
    private final Map<Alike, Lost> lost = new LinkedHashMap<>();
    private final Map<Integer, Failure> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Failure> eldest) {
            return size() > REMEMBERED;
        }
    };

    Losses(int top, Now now, Lives lives) {
        this.top = top;
        this.now = now;
        this.lives = lives;
    }

    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.TaskDone e when e.outcome() == Outcome.EXCEPTION -> failures.put(e.task(), failure(e.task()));
            case TraceEvent.Warning e when e.kind().equals("exception-never-retrieved") -> {
                Failure failure = e.task() == null ? null : failures.remove(e.task());
                add(Lost.Kind.NEVER_RETRIEVED, e, failure == null ? null : failure.who, failure == null ? now.place(e.line()) : failure.place);
            }
            case TraceEvent.Warning e when e.kind().equals("never-awaited") -> add(Lost.Kind.NEVER_AWAITED, e, null, now.place(e.line()));
            default -> { } // Is lost on nobody.
        }
    }

    /** It failed in the line that it ran last. */
    private Failure failure(int task) {
        TraceEvent.Line line = now.line();
        return new Failure(lives.of(task).who(), now.place(line != null && Integer.valueOf(task).equals(line.task()) ? line.line() : null));
    }

    private void add(Lost.Kind kind, TraceEvent.Warning warning, @Nullable Who who, Whereabouts place) {
        var one = new Lost(kind, warning.message(), who, place, 1);
        lost.merge(new Alike(kind, who == null ? "" : who.function(), place.line(), warning.message()), one,
                (first, _) -> new Lost(first.kind(), first.message(), first.who(), first.place(), first.times() + 1));
    }

    /** Failures first; what was lost the most often before others. */
    Found<Lost> found() {
        Comparator<Lost> worst = Comparator.comparing(Lost::kind).thenComparing(Comparator.comparing(Lost::times).reversed());
        return new Found<>(lost.values().stream().sorted(worst).limit(top).toList(), lost.size());
    }
}
