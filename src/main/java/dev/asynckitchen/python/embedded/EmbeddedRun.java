package dev.asynckitchen.python.embedded;

import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A run whose kitchen thread is held at a gate until the next turns are allowed. */
final class EmbeddedRun implements Run {
    private static final int MISSING = 1_000; // A program can look for as many as it likes.

    private final Trace trace;
    private final CompletableFuture<TraceEvent.Ended> ended = new CompletableFuture<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private int allowed;
    private volatile boolean stopRequested;
    private volatile boolean held;
    private volatile int exitStatus;
    private volatile @Nullable Throwable fault;
    private volatile Runnable canceller = () -> {};

    EmbeddedRun(Trace trace, int allowed) {
        this.trace = trace;
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

    void fault(Throwable what) {
        fault = what;
    }

    @Override
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** A module was looked for and is nowhere. Any thread. */
    void missed(String module) {
        if (missing.size() < MISSING) {
            missing.add(module);
        }
    }

    @Override
    public void allow(int turns) {
        synchronized (gate) {
            if (turns > allowed) {
                allowed = turns;
                gate.notifyAll();
            }
        }
    }

    @Override
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
