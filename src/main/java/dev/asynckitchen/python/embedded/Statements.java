package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.RunLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the program's own statements: the lines that run, turns that never end, and calls that go too deep. Kitchen thread only. */
final class Statements {
    /** A function of the program. */
    record Function(String name, String qualifiedName, int line) {}

    /** What came of the condition of a line: whether it was met, and why that could not be found out. */
    record Answer(int line, boolean met, @Nullable String trouble) {}

    private static final class Root {
        final Function function;
        final boolean counts;
        int line;

        Root(Function function, boolean counts) {
            this.function = function;
            this.counts = counts;
        }
    }

    /** Statements beyond this column are not the program's: the Python half put them in. */
    static final int ASIDE = 1_000_000;

    /** Statements that may run for a condition. */
    private static final int ASKED = 10_000;

    /** {@code sys.getrecursionlimit()} of a CPython that has just begun. */
    private static final int RECURSION_LIMIT = 1_000;

    private static final Function UNKNOWN = new Function("<module>", "<module>", 1);

    // CPython has no frame for these.
    private static final Set<String> INLINED = Set.of("<listcomp>", "<setcomp>", "<dictcomp>");

    private final TraceRecorder recorder;
    private final RunLimits limits;
    private final Thread kitchen = Thread.currentThread();
    private final Map<String, List<Function>> functions = new HashMap<>();
    private final Deque<Root> roots = new ArrayDeque<>();
    private int depth;
    private int libraryDepth;
    private int recursionLimit = RECURSION_LIMIT;
    private int tooDeepAt;
    private int statements;
    private int countedTurn;
    private @Nullable Map<String, String> held; // By the function of the line that runs next.
    private int heldAt;
    private @Nullable Answer answer; // Of the line that runs next.
    private @Nullable String against;
    private boolean asking;
    private int aside;

    Statements(TraceRecorder recorder, RunLimits limits) {
        this.recorder = recorder;
        this.limits = limits;
    }

    /** Whether it follows the program of this thread; one that was given up may still run in another. */
    boolean ofThisThread() {
        return Thread.currentThread() == kitchen;
    }

    /** Takes the program's functions. */
    void shape(List<Function> all) {
        all.forEach(f -> functions.computeIfAbsent(f.name, _ -> new ArrayList<>()).add(f));
    }

    /** How many frames of the program and the library there may be at once. */
    void recursionLimit(int frames) {
        recursionLimit = frames;
    }

    /** How many frames of the library there are below what runs from now on. Gives how many there were. */
    int libraryDepth(int frames) {
        int before = libraryDepth;
        libraryDepth = frames;
        return before;
    }

    int tooDeepAt() {
        return tooDeepAt;
    }

    void entered(@Nullable String name, int line) {
        var root = new Root(function(name, line), name == null || !INLINED.contains(name));
        depth += root.counts ? 1 : 0;
        roots.push(root);
    }

    void left() {
        Root root = roots.poll();
        depth -= root != null && root.counts ? 1 : 0;
    }

    /**
     * A statement begins.
     *
     * @throws StackOverflowError which becomes Python's RecursionError, in a frame deeper than there may be
     */
    void statement(int line) {
        if (depth + libraryDepth > recursionLimit) {
            tooDeepAt = line;
            throw new StackOverflowError();
        }
        if (asking) {
            countAside();
            return;
        }
        Root root = roots.peek();
        Function function = root == null ? UNKNOWN : root.function;
        if (line < function.line) {
            return; // A comprehension's own parts have no place.
        }
        if (root != null) {
            root.line = line;
        }
        countStatement(line);
        boolean here = answer != null && answer.line == line;
        recorder.line(line, function.qualifiedName, here ? answer : null, heldAt == line ? held : null);
        answer = here ? null : answer;
        held = null;
        heldAt = 0;
    }

    /** What the function of the line that runs next holds. */
    void holds(int line, Map<String, String> variables) {
        heldAt = line;
        held = variables;
    }

    // Conditions

    /** A condition is asked from now on: what runs for it is no part of the program. */
    void ask() {
        asking = true;
        aside = 0;
        against = null;
    }

    /** It has been asked. Gives what there was against it, null for nothing. */
    @Nullable String asked() {
        asking = false;
        return against;
    }

    boolean asking() {
        return asking;
    }

    /** What came of the condition of the line that runs next. */
    void asked(int line, boolean met, @Nullable String trouble) {
        answer = new Answer(line, met, trouble);
    }

    /** @throws IllegalStateException if a condition is asked: it is not to change what runs */
    void changeNothing() {
        if (asking) {
            against = Reasons.text("condition.changes");
            throw new IllegalStateException(against);
        }
    }

    private void countAside() {
        if (++aside > ASKED) {
            against = Reasons.text("condition.endless", "most", ASKED);
            throw new StackOverflowError();
        }
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
