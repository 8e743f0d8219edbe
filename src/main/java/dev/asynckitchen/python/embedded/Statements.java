package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.management.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Follows the program's own statements: the lines that run, the coroutines it makes, and turns that never end.
 *
 * <p>Calling an {@code async def} enters and leaves its root without running a statement; so does resuming a coroutine
 * that pauses again at once, which is told apart by the await chain the task was last seen with. Kitchen thread only.
 */
final class Statements {
    /** A function of the program; {@code coroutine} if calling it makes a coroutine object. */
    record Function(String name, String qualifiedName, int line, boolean coroutine) {}

    /** A coroutine object that nothing drives yet. */
    private record Card(int id, String function, int line, boolean dropped) {}

    private static final class Root {
        final Function function;
        final boolean resumed;
        int statements;
        int line;

        Root(Function function, boolean resumed) {
            this.function = function;
            this.resumed = resumed;
        }
    }

    /** Statements beyond this column are not the program's: {@code rewrite.py} put them in. */
    private static final int ASIDE = 1_000_000;

    private static final Function UNKNOWN = new Function("<module>", "<module>", 1, false);

    private final TraceRecorder recorder;
    private final RunLimits limits;
    private final String programName;
    private final List<String> sourceLines;
    private final Map<String, List<Function>> functions = new HashMap<>();
    private final Map<Integer, String> callLines = new HashMap<>();
    // Tasks that have not begun, and the function whose card each took.
    private final Map<Integer, String> notBegun = new HashMap<>();
    private final Deque<Root> roots = new ArrayDeque<>();
    private final Map<Integer, List<Frame>> pausedAt = new HashMap<>();
    private final Deque<String> resuming = new ArrayDeque<>();
    private final List<Card> cards = new ArrayList<>();
    private int coroutines;
    private int statements;
    private int countedTurn;

    Statements(TraceRecorder recorder, RunLimits limits, Program program) {
        this.recorder = recorder;
        this.limits = limits;
        this.programName = program.name();
        this.sourceLines = program.source().lines().toList();
    }

    /** Takes the program's functions, and the lines that do nothing but call the function of this name. */
    void shape(List<Function> all, Map<Integer, String> linesThatOnlyCall) {
        all.forEach(f -> functions.computeIfAbsent(f.name, _ -> new ArrayList<>()).add(f));
        callLines.putAll(linesThatOnlyCall);
    }

    // What the engine tells.

    void enter(ExecutionEvent event) {
        if (event.isRoot()) {
            enterRoot(event);
        }
        if (event.isStatement() && event.getLocation().getStartColumn() <= ASIDE) {
            statement(event.getLocation().getStartLine());
        }
    }

    void leave(ExecutionEvent event) {
        if (!event.isRoot() || roots.isEmpty()) {
            return;
        }
        Root root = roots.pop();
        resuming.clear();
        if (root.function.coroutine && root.statements == 0 && !root.resumed) {
            int line = currentLine();
            boolean dropped = root.function.name.equals(callLines.get(line));
            cards.add(new Card(++coroutines, root.function.qualifiedName, line, dropped));
            recorder.add(new TraceEvent.CoroutineCreated(coroutines, root.function.qualifiedName, line));
        }
    }

    private void enterRoot(ExecutionEvent event) {
        Function function = function(event.getRootName(), event.getLocation().getStartLine());
        boolean resumed = function.qualifiedName.equals(resuming.peek());
        if (resumed) {
            resuming.poll();
        }
        roots.push(new Root(function, resumed));
    }

    private void statement(int line) {
        resuming.clear();
        Root root = roots.peek();
        Function function = root == null ? UNKNOWN : root.function;
        if (line < function.line) {
            return; // A comprehension's own parts have no place.
        }
        if (root != null && root.statements++ == 0 && function.coroutine && !root.resumed) {
            begins(function.qualifiedName);
        }
        if (root != null) {
            root.line = line;
        }
        warnOfDroppedCards();
        countStatement(line);
        recorder.line(line, function.qualifiedName);
    }

    private void countStatement(int line) {
        if (countedTurn != recorder.lastTurn()) {
            countedTurn = recorder.lastTurn();
            statements = 0;
        }
        if (++statements > limits.statementsInATurn()) {
            recorder.stop("The program was stopped at line " + line + ": it ran "
                    + limits.statementsInATurn() + " statements without giving control back.");
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

    // What the bridge tells.

    /** A task's turn begins: the coroutines it was paused in are entered again, from the outermost in. */
    void resumes(int task) {
        resuming.clear();
        pausedAt.getOrDefault(task, List.of()).forEach(frame -> resuming.add(frame.function()));
    }

    /** The line that the innermost of the program's functions is at, 0 if none runs. */
    int currentLine() {
        Root root = roots.peek();
        return root == null ? 0 : root.line;
    }

    void paused(int task, List<Frame> stack) {
        pausedAt.put(task, stack);
    }

    /** The task takes up the oldest card of this function that nothing drives yet; absent if there is none. */
    @Nullable Integer takeCard(int task, String function) {
        Card card = take(function);
        if (card == null) {
            return null;
        }
        notBegun.put(task, function);
        return card.id;
    }

    /** A coroutine's first line: the running task's, whose card it took when it was made, or one that is awaited. */
    private void begins(String function) {
        Integer task = recorder.runningTask();
        if (task == null || !notBegun.remove(task, function)) {
            take(function);
        }
    }

    /** A coroutine object is closed: if nothing has driven it, nothing will, and Python does not mind. */
    void closeCard(String function) {
        take(function);
    }

    private @Nullable Card take(String function) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).function.equals(function)) {
                return cards.remove(i);
            }
        }
        return null;
    }

    // Coroutines never awaited.

    private void warnOfDroppedCards() {
        if (cards.isEmpty()) {
            return;
        }
        for (Card card : List.copyOf(cards)) {
            if (card.dropped) {
                cards.remove(card);
                String source = card.line <= sourceLines.size()
                        ? "  " + sourceLines.get(card.line - 1).strip() + "\n"
                        : "";
                warn(card, programName + ":" + card.line, source);
            }
        }
    }

    /** The program is over: nobody will await what is left. */
    void warnOfCardsLeft() {
        warnOfDroppedCards();
        List<Card> left = List.copyOf(cards);
        cards.clear();
        left.forEach(card -> warn(card, "sys:1", ""));
    }

    private void warn(Card card, String place, String source) {
        String message = "coroutine '" + card.function + "' was never awaited";
        recorder.output("stderr", place + ": RuntimeWarning: " + message + "\n" + source
                + "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n");
        recorder.add(new TraceEvent.Warning("never-awaited", message, card.line, null));
    }
}
