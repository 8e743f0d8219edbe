package dev.asynckitchen.question;

import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a program comes to what has no order: where asyncio goes through a set (several tasks cancelled at once, {@code wait},
 * {@code as_completed}), where the program does, where chance or a thread comes in. It errs on the side of silence.
 */
final class Unordered {
    private static final Pattern CHANCE = Pattern.compile(
            "\\b(random|secrets|uuid|urandom|all_tasks|threading|multiprocessing|signal)\\b"
                    + "|\\bin\\s+(set\\(|frozenset\\(|\\{[^{}:]*\\})|\\*\\s*(set\\(|frozenset\\(|\\{[^{}:*]*\\})");

    private Unordered() {}

    /** The position from which on its order is not sure; the trace's size if it is to the end. */
    static int from(Trace trace) {
        if (CHANCE.matcher(trace.header().program().source()).find()) {
            return 0;
        }
        Set<Integer> asked = new HashSet<>();
        Set<Integer> generators = new HashSet<>();
        @Nullable Integer by = 0;
        int turn = 0;
        for (int i = 0; i < trace.size(); i++) {
            switch (trace.get(i)) {
                case TraceEvent.Turn _ -> turn = i;
                case TraceEvent.CancelRequested e -> {
                    if (!Objects.equals(by, e.by())) {
                        asked.clear();
                        by = e.by();
                    }
                    asked.add(e.task());
                    if (asked.size() > 1) {
                        return Math.min(turn, i);
                    }
                }
                case TraceEvent.Resource e -> {
                    switch (e.state()) {
                        case ResourceState.Wait _, ResourceState.AsCompleted _, ResourceState.Executor _ -> {
                            return turn;
                        }
                        case ResourceState.AsyncGenerator generator when generator.phase().equals("closed") -> generators.remove(e.resource());
                        case ResourceState.AsyncGenerator _ -> generators.add(e.resource());
                        default -> { }
                    }
                }
                case TraceEvent.TaskDone e when e.task() == 1 && generators.size() > 1 -> {
                    return turn;
                }
                default -> { }
            }
        }
        return trace.size();
    }
}
