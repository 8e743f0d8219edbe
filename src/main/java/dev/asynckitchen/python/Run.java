package dev.asynckitchen.python;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.concurrent.CompletableFuture;

/** One run of a program. Its trace grows while it goes on; any thread may look and ask. */
public final class Run {
    private final Trace trace;
    private final CompletableFuture<TraceEvent.Ended> ended = new CompletableFuture<>();
    private final Object gate = new Object();
    private int allowed;
    private volatile boolean stopRequested;
    private volatile boolean held;
    private volatile int exitStatus;
    private volatile Runnable canceller = () -> {};

    Run(Trace trace, int allowed) {
        this.trace = trace;
        this.allowed = allowed;
    }

    public Trace trace() {
        return trace;
    }

    /** Completes with the trace's last event when the program is over. */
    public CompletableFuture<TraceEvent.Ended> ended() {
        return ended;
    }

    /** The exit status as Python's; meaningful once it has ended. A program that a limit stopped has 3. */
    public int exitStatus() {
        return exitStatus;
    }

    /** Lets the program go on to this turn. It never takes back what was allowed before. */
    public void allow(int turns) {
        synchronized (gate) {
            if (turns > allowed) {
                allowed = turns;
                gate.notifyAll();
            }
        }
    }

    /** Ends the program wherever it is; its trace ends as {@code stopped}. */
    public void stop() {
        stopRequested = true;
        synchronized (gate) {
            gate.notifyAll();
        }
        canceller.run();
    }

    /** Closes the context under the program. */
    void cancel() {
        Runnable cancel = canceller;
        canceller = () -> {};
        cancel.run();
    }

    /** Whether the kitchen thread waits until more turns are allowed. */
    boolean held() {
        return held;
    }

    boolean stopRequested() {
        return stopRequested;
    }

    void canceller(Runnable cancel) {
        canceller = cancel;
        if (stopRequested) {
            cancel.run();
        }
    }

    /** Holds the kitchen thread until {@code turn} is allowed. */
    void awaitTurn(int turn) {
        synchronized (gate) {
            while (turn > allowed && !stopRequested) {
                held = true;
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            held = false;
        }
    }

    void finished(TraceEvent.Ended last, int status) {
        exitStatus = status;
        ended.complete(last);
    }
}
