package dev.asynckitchen.python.embedded;

import dev.asynckitchen.loop.Handle;
import dev.asynckitchen.loop.LoopListener;
import dev.asynckitchen.loop.TimerHandle;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Source;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what the loop and the program do, and watches the limits. Kitchen thread only, but that the watchdog may end the
 * trace of a kitchen thread that hangs: whoever ends it first ends it, and nothing is written after that.
 */
final class TraceRecorder implements LoopListener {
    /** Lines of one turn beyond this are not written down: a long computation is one scene, not a million. */
    private static final int LINES_IN_A_TURN = 1_000;

    /** A loop that goes round so often without a turn waits for what never comes, or for centuries. */
    private static final int IDLE_TICKS = 20_000;

    /** What a handle was scheduled for, and what it calls in Python. */
    record Purpose(
            String callback,
            @Nullable Integer task,
            Cause cause,
            @Nullable Source source,
            Errand errand,
            @Nullable Integer concerns,
            @Nullable Value call) {}

    private final Trace trace;
    private final RunLimits limits;
    private final EmbeddedRun run;
    private final StringBuilder printing = new StringBuilder();
    private String printingTo = "";
    private int printed;
    private int turn;
    private volatile int lastTurn; // Only the kitchen thread writes it.
    private @Nullable Integer turnTask;
    private final Deque<Integer> running = new ArrayDeque<>();
    private int linesInTurn;
    private int idleTicks;
    private volatile int lastLine;
    private volatile long progress; // Only the kitchen thread writes it.
    private volatile int imports; // Only the kitchen thread writes it.
    private volatile @Nullable String stopReason;
    private boolean over;
    private boolean turnedAway;

    TraceRecorder(Trace trace, RunLimits limits, EmbeddedRun run) {
        this.trace = trace;
        this.limits = limits;
        this.run = run;
    }

    synchronized void add(TraceEvent event) {
        if (over || turnedAway) {
            return;
        }
        flush();
        trace.append(event);
        if (trace.size() > limits.events()) {
            stop(Reasons.stopped(0, Reasons.text("why.events", "most", limits.events())));
        }
    }

    /** Ends the program at the next chance. */
    void stop(String reason) {
        stopReason(reason);
        run.cancel(); // A program could catch what is thrown here, but not this.
        throw new StoppedByLimit(reason);
    }

    /** Ends the program at once, without a reason to be told. */
    void leave() {
        run.cancel();
        throw new StoppedByLimit("");
    }

    @Nullable String stopReason() {
        return stopReason;
    }

    /** Why the program is to end; the first reason is the one that is told. Any thread. */
    void stopReason(String reason) {
        if (stopReason == null) {
            stopReason = reason;
        }
    }

    /** Ends the trace, unless it has ended; whether it did. Any thread. */
    synchronized boolean ended(TraceEvent.Ended event) {
        if (over) {
            return false;
        }
        flush();
        trace.append(event);
        over = true;
        return true;
    }

    // The loop.

    @Override
    public void scheduled(Handle handle) {
        Purpose purpose = purpose(handle);
        add(new TraceEvent.Scheduled(
                handle.id(), purpose.callback, purpose.task, by(), purpose.cause, purpose.source, purpose.errand, purpose.concerns));
    }

    @Override
    public void timer(TimerHandle handle) {
        Purpose purpose = purpose(handle);
        add(new TraceEvent.Timer(
                handle.id(), handle.when(), purpose.callback, runningTask(), by(), purpose.errand, purpose.concerns));
    }

    @Override
    public void due(TimerHandle handle) {
        add(new TraceEvent.Due(handle.id()));
    }

    @Override
    public void cancelled(Handle handle) {
        cancelled(handle.id());
    }

    void cancelled(int handle) {
        add(new TraceEvent.HandleCancelled(handle, by()));
    }

    @Override
    public void tick(int number, double time, double waited) {
        progress++;
        if (++idleTicks > IDLE_TICKS) {
            stop(Reasons.stopped(0, Reasons.text("why.idle", "times", IDLE_TICKS)));
        }
        add(new TraceEvent.Tick(number, time, waited));
    }

    @Override
    public void turn(int number, Handle handle) {
        if (number > limits.turns()) {
            stop(Reasons.text("stopped.turns", "most", limits.turns()));
        }
        run.awaitTurn(number);
        if (run.stopRequested()) {
            stop(Reasons.text("stopped"));
        }
        idleTicks = 0;
        turn = number;
        lastTurn = number;
        linesInTurn = 0;
        Purpose purpose = purpose(handle);
        turnTask = purpose.task;
        add(new TraceEvent.Turn(number, handle.id(), purpose.callback, purpose.task));
    }

    @Override
    public void turnEnded(int number, double spent) {
        add(new TraceEvent.TurnEnded(number, spent < 1e-6 ? 0 : spent));
        turn = 0;
        turnTask = null;
    }

    // The program.

    void line(int line, String function) {
        line(line, function, null, null);
    }

    /** Whether lines of this turn are still written down. */
    boolean tellsLines() {
        return linesInTurn < LINES_IN_A_TURN;
    }

    /**
     * @param answer what came of the line's condition, absent if none was asked
     * @param held the variables of its function, absent where nobody asked
     */
    void line(int line, String function, Statements.@Nullable Answer answer, @Nullable Map<String, String> held) {
        progress++;
        lastLine = line;
        if (++linesInTurn <= LINES_IN_A_TURN || answer != null && answer.met()) {
            add(new TraceEvent.Line(
                    line, function, runningTask(), answer == null ? null : (Boolean) answer.met(), answer == null ? null : answer.trouble(), held));
        }
    }

    /** Whether from now on nothing is written down. */
    synchronized void turnAway(boolean away) {
        turnedAway = away;
    }

    synchronized void output(String stream, String text) {
        if (over || turnedAway) {
            return;
        }
        if (!printing.isEmpty() && !printingTo.equals(stream)) {
            flush();
        }
        printingTo = stream;
        int end = text.lastIndexOf('\n') + 1;
        printing.append(text, 0, end);
        if (end > 0) {
            flush();
        }
        printing.append(text, end, text.length());
        printed += text.length();
        if (printed > limits.output()) {
            stop(Reasons.stopped(0, Reasons.text("why.output", "most", limits.output())));
        }
    }

    private void flush() {
        if (!printing.isEmpty()) {
            trace.append(new TraceEvent.Output(printingTo, printing.toString()));
            printing.setLength(0);
        }
    }

    void taskRuns(int task) {
        running.push(task);
    }

    void taskStops() {
        running.poll();
    }

    /** The task that runs now, absent if none. */
    @Nullable Integer runningTask() {
        Integer task = running.peek();
        return task != null ? task : turnTask;
    }

    /** The turn that runs now, absent between turns. */
    @Nullable Integer by() {
        return turn == 0 ? null : turn;
    }

    /** The turn that began last, 0 before the first. Any thread. */
    int lastTurn() {
        return lastTurn;
    }

    /** A number that changes whenever the program gets on. Any thread. */
    long progress() {
        return progress;
    }

    void imports() {
        imports++;
    }

    /** How many modules were imported. Any thread. */
    int imported() {
        return imports;
    }

    /** The program's line that began last, 0 before the first. Any thread. */
    int lastLine() {
        return lastLine;
    }

    static Purpose purpose(Handle handle) {
        if (handle.tag() instanceof Purpose purpose) {
            return purpose;
        }
        throw new IllegalStateException("a handle without a purpose");
    }
}
