package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.RunLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.management.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Follows the program's own statements: the lines that run, and turns that never end. Kitchen thread only. */
final class Statements {
    /** A function of the program. */
    record Function(String name, String qualifiedName, int line) {}

    private static final class Root {
        final Function function;
        int line;

        Root(Function function) {
            this.function = function;
        }
    }

    /** Statements beyond this column are not the program's: the Python half put them in. */
    private static final int ASIDE = 1_000_000;

    private static final Function UNKNOWN = new Function("<module>", "<module>", 1);

    private final TraceRecorder recorder;
    private final RunLimits limits;
    private final Map<String, List<Function>> functions = new HashMap<>();
    private final Deque<Root> roots = new ArrayDeque<>();
    private int statements;
    private int countedTurn;

    Statements(TraceRecorder recorder, RunLimits limits) {
        this.recorder = recorder;
        this.limits = limits;
    }

    /** Takes the program's functions. */
    void shape(List<Function> all) {
        all.forEach(f -> functions.computeIfAbsent(f.name, _ -> new ArrayList<>()).add(f));
    }

    void enter(ExecutionEvent event) {
        if (event.isRoot()) {
            roots.push(new Root(function(event.getRootName(), event.getLocation().getStartLine())));
        }
        if (event.isStatement() && event.getLocation().getStartColumn() <= ASIDE) {
            statement(event.getLocation().getStartLine());
        }
    }

    void leave(ExecutionEvent event) {
        if (event.isRoot()) {
            roots.poll();
        }
    }

    private void statement(int line) {
        Root root = roots.peek();
        Function function = root == null ? UNKNOWN : root.function;
        if (line < function.line) {
            return; // A comprehension's own parts have no place.
        }
        if (root != null) {
            root.line = line;
        }
        countStatement(line);
        recorder.line(line, function.qualifiedName);
    }

    private void countStatement(int line) {
        if (countedTurn != recorder.lastTurn()) {
            countedTurn = recorder.lastTurn();
            statements = 0;
        }
        if (++statements > limits.statementsInATurn()) {
            recorder.stop(Reasons.stopped(line, Reasons.text("why.statements", "most", limits.statementsInATurn())));
        }
    }

    private Function function(@Nullable String name, int line) {
        List<Function> named = functions.getOrDefault(String.valueOf(name), List.of());
        for (Function function : named) {
            if (function.line == line) {
                return function;
            }
        }
        return named.isEmpty() ? UNKNOWN : named.getFirst();
    }

    /** The line that the innermost of the program's functions is at, 0 if none runs. */
    int currentLine() {
        Root root = roots.peek();
        return root == null ? 0 : root.line;
    }
}
