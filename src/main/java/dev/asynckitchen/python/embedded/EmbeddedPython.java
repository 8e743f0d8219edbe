package dev.asynckitchen.python.embedded;

import static java.util.Objects.requireNonNull;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Reasons;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.python.embedded.proof.Proofreader;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Engine;

/**
 * A warm Python that runs programs on the scheduler model.
 *
 * <p>Each program gets a fresh context of its own on a kitchen thread of its own; a spare one is kept ready.
 */
public final class EmbeddedPython implements Python {
    private static final int AHEAD = 2_000;
    private static final int CLOSING = 300; // milliseconds

    private final Engine engine;
    private final Proofreader proofreader;
    private CompletableFuture<Sandbox> spare;
    private boolean closed;

    private EmbeddedPython() {
        engine = Engine.newBuilder("python")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        proofreader = new Proofreader(engine);
        spare = Sandbox.prepare(engine);
    }

    /** An engine that begins to warm up in the background; the first program waits until it is ready. */
    public static EmbeddedPython start() {
        return new EmbeddedPython();
    }

    @Override
    public synchronized boolean ready() {
        return spare.isDone();
    }

    @Override
    public synchronized CompletableFuture<Void> whenReady() {
        return spare.thenApply(_ -> null);
    }

    /** The language version and the implementation, as a trace's header says them. */
    TraceHeader header(Program program) {
        return TraceHeader.of(
                "virtual",
                requireNonNull(engine.getLanguages().get("python"), "GraalPy is not on the class path").getVersion(),
                "GraalPy " + engine.getVersion(),
                program);
    }

    @Override
    public Run start(Program program, RunOptions options) {
        RunLimits limits = options.limits();
        TraceHeader header = header(program).asking(options.conditions()).with(options.interventions());
        var trace = new Trace(options.wrongLoop() == null ? header : header.on(options.wrongLoop()));
        boolean watched = limits.turns() == Integer.MAX_VALUE;
        var run = new EmbeddedRun(trace, watched ? AHEAD : Integer.MAX_VALUE);
        CompletableFuture<Sandbox> mine;
        var next = new CompletableFuture<Sandbox>();
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the engine is closed");
            }
            mine = spare;
            spare = next;
        }
        mine.thenAccept(sandbox -> sandbox.cook(program, options, run)).whenComplete((_, failure) -> {
            if (failure != null && !run.ended().isDone()) {
                run.fault(failure);
                var ended = new TraceEvent.Ended(EndOutcome.STOPPED, Reasons.text("fault"), null);
                trace.append(ended);
                run.finished(ended, 3);
            }
        });
        run.ended().whenComplete((_, _) -> prepare(next));
        return run;
    }

    /** Keeps the promise of a sandbox to the program after this one, which may be waiting for it already. */
    private synchronized void prepare(CompletableFuture<Sandbox> promised) {
        if (!closed) {
            Sandbox.prepare(engine).whenComplete((sandbox, failure) -> {
                if (failure == null) {
                    promised.complete(sandbox);
                } else {
                    promised.completeExceptionally(failure);
                }
            });
        }
    }

    @Override
    public CompletableFuture<Optional<SyntaxMistake>> check(Program program) {
        return proofreader.check(program);
    }

    @Override
    public CompletableFuture<Optional<Syntax>> read(Program program) {
        return proofreader.read(program);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        proofreader.close();
        spare.thenAccept(Sandbox::close);
        var closer = new Thread(() -> engine.close(true), "kitchen-engine-closer");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(CLOSING); // A program within one endless built-in operation cannot be closed; nobody waits for it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
