package dev.asynckitchen.report.exchange;

import dev.asynckitchen.report.pass.Life;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.EventStream;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trace as Chrome's trace events, the JSON that Perfetto, {@code chrome://tracing} and speedscope open. The program is a process with a
 * thread a task: slices are its turns, within them the calls that held the loop, and between them what it awaited. The event loop is
 * another process with a thread for its ticks and one for callbacks that are no task's, and counters for the ready queue and the timers.
 * Arrows lead from the turn that scheduled a handle to that handle's.
 *
 * <p>Times are the loop's in whole nanoseconds. A turn that took no time is drawn a nanosecond long, after the one before it, since slices
 * in one place cannot be told apart; {@code args} have its true times. Calls that held the loop are drawn one after the other from their
 * turn's beginning, since a trace does not tell when in a turn they were.
 */
final class ChromeTrace extends TurnByTurn {
    private static final Messages SAY = Messages.of("report");
    static final int PROGRAM = 1;
    static final int LOOP = 2;
    static final int TICKS = 1;
    static final int CALLBACKS = 2;

    private record Call(TraceEvent.Blocked told, long from, long to) {}

    /** Where an arrow begins: in the slice of a turn. */
    private record Tail(int process, int thread, long at) {}

    private record Wait(TraceEvent.TaskWaiting told, long since) {}

    private final ChromeEvents out;
    private final Map<Integer, Tail> tails = new HashMap<>(); // By handles that have not run.
    private final Map<Integer, Wait> waits = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Integer> scheduled = new ArrayList<>(); // In the turn that runs.
    private final List<TraceEvent.TaskWaiting> paused = new ArrayList<>(); // In the turn that runs: they wait from its end on.
    private @Nullable Life runner;
    private long cursor; // No slice may begin before it.
    private long turnFrom;
    private long tickFrom;
    private int tick;
    private double waited;
    private int shownReady = -1;
    private int shownTimers = -1;

    private ChromeTrace(ChromeEvents out) {
        this.out = out;
    }

    static void write(EventStream trace, OutputStream stream) throws IOException {
        try (var out = new ChromeEvents(stream, trace.header())) {
            out.name(PROGRAM, trace.header().program().name());
            out.name(LOOP, SAY.text("chrome.loop"));
            out.name(LOOP, TICKS, SAY.text("chrome.ticks"));
            out.name(LOOP, CALLBACKS, SAY.text("chrome.callbacks"));
            var chrome = new ChromeTrace(out);
            chrome.through(trace);
            chrome.tickOver();
            chrome.waits.forEach((task, wait) -> chrome.waitOver(task, wait, Math.max(chrome.cursor, nanos(chrome.now.clock()))));
        }
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    @Override
    void follow(TraceEvent event) {
        switch (event) {
            case TraceEvent.Tick e -> {
                tickOver();
                cursor = Math.max(cursor, nanos(e.time()));
                tick = e.tick();
                tickFrom = cursor;
                waited = e.waited();
                count();
            }
            case TraceEvent.Due _ -> count();
            case TraceEvent.TaskCreated e -> out.name(PROGRAM, e.task(), e.name());
            case TraceEvent.TaskRenamed e -> out.rename(PROGRAM, e.task(), e.name());
            case TraceEvent.Scheduled e when now.inTurn() -> scheduled.add(e.handle());
            case TraceEvent.Timer e when now.inTurn() -> scheduled.add(e.handle());
            case TraceEvent.HandleCancelled e -> {
                tails.remove(e.handle());
                scheduled.remove(Integer.valueOf(e.handle()));
            }
            case TraceEvent.Blocked e when now.inTurn() -> {
                long to = turnFrom + nanos(now.clock()) - nanos(now.clock() - e.seconds());
                long from = calls.isEmpty() ? turnFrom : calls.getLast().to();
                calls.add(new Call(e, from, from + to - turnFrom));
            }
            case TraceEvent.TaskWaiting e -> paused.add(e);
            case TraceEvent.CancelRequested e -> out.instant(PROGRAM, e.task(), "cancel()", Math.max(cursor, turnFrom));
            case TraceEvent.TaskDone e -> {
                waits.remove(e.task());
                paused.removeIf(waiting -> waiting.task() == e.task());
            }
            case TraceEvent.LoopClosed _ -> {
                tickOver();
                tails.clear();
            }
            default -> { } // Is nothing that is drawn.
        }
    }

    @Override
    void begun(Running turn) {
        runner = lives.running();
        turnFrom = Math.max(cursor, nanos(turn.time()));
        calls.clear();
        scheduled.clear();
        Integer task = turn.turn().task();
        Wait wait = task == null ? null : waits.remove(task);
        if (task != null && wait != null) {
            waitOver(task, wait, turnFrom);
        }
        count();
    }

    @Override
    void ended(Running over, double time) {
        TraceEvent.Turn turn = over.turn();
        long calledTo = calls.isEmpty() ? turnFrom : calls.getLast().to();
        long to = Math.max(Math.max(turnFrom + 1, calledTo), turnFrom + nanos(time) - nanos(over.time()));
        int process = turn.task() == null ? LOOP : PROGRAM;
        int thread = turn.task() == null ? CALLBACKS : turn.task();
        String name = runner == null || runner.function().isEmpty() ? turn.callback() : runner.function();
        out.turn(process, thread, name, turnFrom, to, over, time - over.time());
        for (Call call : calls) {
            out.call(process, thread, call.told(), call.from(), call.to());
        }
        Tail tail = tails.remove(turn.handle());
        if (tail != null) {
            out.arrow(turn.handle(), tail.process(), tail.thread(), tail.at(), process, thread, turnFrom);
        }
        scheduled.forEach(handle -> tails.put(handle, new Tail(process, thread, turnFrom)));
        cursor = to;
        paused.forEach(waiting -> waits.put(waiting.task(), new Wait(waiting, cursor)));
        paused.clear();
    }

    private void waitOver(int task, Wait wait, long to) {
        if (to > wait.since()) {
            out.wait(task, wait.told().on(), wait.told().stack(), wait.since(), to);
        }
    }

    private void tickOver() {
        if (tick > 0) {
            out.tick(LOOP, TICKS, SAY.text("chrome.tick", "tick", Phrases.number(tick)), waited, tickFrom, Math.max(cursor, tickFrom + 1));
            cursor = Math.max(cursor, tickFrom + 1);
            tick = 0;
        }
    }

    private void count() {
        if (handles.size() != shownReady) {
            shownReady = handles.size();
            out.count(SAY.text("chrome.ready"), "handles", shownReady, Math.max(cursor, nanos(now.clock())));
        }
        if (handles.timers() != shownTimers) {
            shownTimers = handles.timers();
            out.count(SAY.text("chrome.timers"), "timers", shownTimers, Math.max(cursor, nanos(now.clock())));
        }
    }
}
