package dev.asynckitchen.python.installed;

import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A run whose trace comes from a child process, within its limits. Any thread. */
final class InstalledRun implements Run {
    private final Trace trace;
    private final RunLimits limits;
    private final CompletableFuture<TraceEvent.Ended> ended = new CompletableFuture<>();
    private volatile Runnable killed = () -> {};
    private volatile int exitStatus;
    private volatile @Nullable Throwable fault;
    private volatile int allowed;
    private boolean over;
    private boolean killing;
    private int printed;
    private int tasks;
    private int lastLine;
    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>(); // An empty one: nothing more will be.
    private boolean crowded; // There were too many processes when it was looked last.
    private boolean reads;
    private volatile boolean atWork = true;
    private volatile long news = System.nanoTime();

    InstalledRun(Trace trace, RunLimits limits, int allowed) {
        this.trace = trace;
        this.limits = limits;
        this.allowed = allowed;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public CompletableFuture<TraceEvent.Ended> ended() {
        return ended;
    }

    @Override
    public int exitStatus() {
        return exitStatus;
    }

    @Override
    public Optional<Throwable> fault() {
        return Optional.ofNullable(fault);
    }

    /** The turn up to which it may go. */
    int allowed() {
        return allowed;
    }

    @Override
    public synchronized void allow(int turns) {
        if (turns > allowed) {
            allowed = turns;
            notifyAll();
        }
    }

    /** Waits until it may go beyond this turn, or is over. Gives the turn that it may go to then. */
    synchronized int allowedBeyond(int turns) throws InterruptedException {
        while (allowed <= turns && !over) {
            wait();
        }
        return allowed;
    }

    @Override
    public synchronized boolean reads() {
        return reads && !over;
    }

    @Override
    public synchronized boolean awaitReads() throws InterruptedException {
        while (!reads && !over) {
            wait();
        }
        return !over;
    }

    /** It begins to wait for something to be typed, or does so no longer; whether that holds its loop. */
    synchronized void reads(boolean begins, boolean holds) {
        reads = begins;
        news = System.nanoTime();
        if (holds) {
            atWork = !begins;
        }
        notifyAll();
    }

    @Override
    public void type(String text) {
        typed.add(Optional.of(text));
        isAnswered();
    }

    @Override
    public void typeNoMore() {
        typed.add(Optional.empty());
        isAnswered();
    }

    private synchronized void isAnswered() {
        reads = false; // Until it asks for more.
    }

    /** What is typed next; it waits for it. Empty if nothing will be. */
    Optional<String> typed() throws InterruptedException {
        return typed.take();
    }

    @Override
    public void stop() {
        stop(Reasons.text("stopped"));
    }

    /** Ends the program wherever it is. */
    void stop(String reason) {
        synchronized (this) {
            killing = true;
            end(new TraceEvent.Ended(EndOutcome.STOPPED, reason, lastLine == 0 ? null : lastLine), 3);
        }
        killed.run();
    }

    /** Who ends the child process. */
    void killedBy(Runnable kill) {
        boolean late;
        synchronized (this) {
            killed = kill;
            late = killing;
        }
        if (late) {
            kill.run();
        }
    }

    /** Something went wrong that is not the program's fault. */
    void failed(Throwable what) {
        fault = what;
        stop(Reasons.text("fault"));
    }

    /** The program is over, if it was not before. */
    synchronized void end(TraceEvent.Ended event, int status) {
        if (!over) {
            over = true;
            notifyAll();
            trace.append(event);
            exitStatus = status;
            ended.complete(event);
        }
    }

    /** The next event of the trace. */
    void tell(TraceEvent event) {
        String reason;
        synchronized (this) {
            news = System.nanoTime();
            if (over) {
                return;
            }
            trace.append(event);
            reason = look(event);
        }
        if (reason != null) {
            stop(reason);
        }
    }

    /** Why the program is to be stopped because of this event, absent if it may go on. */
    private @Nullable String look(TraceEvent event) {
        switch (event) {
            case TraceEvent.Line line -> lastLine = line.line();
            case TraceEvent.Turn _, TraceEvent.LoopClosed _ -> atWork = true;
            case TraceEvent.TurnEnded _ -> atWork = false; // It may wait for what comes from outside, as long as it likes.
            case TraceEvent.TaskCreated _ -> {
                if (++tasks > limits.tasks()) {
                    return Reasons.stopped(0, Reasons.text("why.tasks", "most", limits.tasks()));
                }
            }
            case TraceEvent.Output output -> {
                printed += output.text().length();
                if (printed > limits.output()) {
                    return Reasons.stopped(0, Reasons.text("why.output", "most", limits.output()));
                }
            }
            default -> { }
        }
        return trace.size() > limits.events() ? Reasons.stopped(0, Reasons.text("why.events", "most", limits.events())) : null;
    }

    /** It asks for leave to begin a turn. */
    void asks(int turn) {
        news = System.nanoTime();
        atWork = false;
        if (turn > limits.turns()) {
            stop(Reasons.text("stopped.turns", "most", limits.turns()));
        }
    }

    /** It has leave to go on. */
    void goesOn() {
        news = System.nanoTime();
        atWork = true;
    }

    /** Stops it if it has started more processes than these that go on. */
    void others(long processes, int most) {
        boolean tooMany = processes > most;
        if (tooMany && (lineNow() > 0 || crowded)) { // Its lines come a moment after what they do.
            stop(Reasons.stopped(lineNow(), Reasons.text("why.processes", "most", most)));
        }
        crowded = tooMany;
    }

    private synchronized int lineNow() {
        return lastLine;
    }

    /** Stops it if it works for so many seconds without giving control back, or coming to another line. */
    void watch(int seconds) {
        if (atWork && System.nanoTime() - news > seconds * 1_000_000_000L) {
            stop(Reasons.stopped(lineNow(), Reasons.text("why.turn", "seconds", seconds)));
        }
    }
}
