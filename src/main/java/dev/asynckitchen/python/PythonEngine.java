package dev.asynckitchen.python;

import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.graalvm.polyglot.Engine;

/**
 * A warm Python that runs programs on the scheduler model.
 *
 * <p>Each program gets a fresh context of its own on a kitchen thread of its own, so that nothing one program does can be
 * seen by the next; a spare one is kept ready. All methods may be called from any thread.
 */
public final class PythonEngine implements AutoCloseable {
    private static final int AHEAD = 2_000;

    private final Engine engine;
    private CompletableFuture<Kitchen> spare;
    private boolean closed;

    private PythonEngine() {
        engine = Engine.newBuilder("python")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        spare = Kitchen.prepare(engine);
    }

    /** An engine that begins to warm up in the background; the first program waits until it is ready. */
    public static PythonEngine start() {
        return new PythonEngine();
    }

    /** Whether a program would begin at once. */
    public synchronized boolean ready() {
        return spare.isDone();
    }

    /** Completes when the next program would begin at once. */
    public synchronized CompletableFuture<Void> whenReady() {
        return spare.thenApply(_ -> null);
    }

    /** The language version and the implementation, as a trace's header says them. */
    TraceHeader header(Program program) {
        return TraceHeader.of(
                "virtual",
                engine.getLanguages().get("python").getVersion(),
                "GraalPy " + engine.getVersion(),
                new TraceHeader.Program(program.name(), program.source()));
    }

    /**
     * Begins to run a program. With {@link RunLimits#WATCHED} it runs some thousand turns ahead and then waits for
     * {@link Run#allow}; with others it runs to its end.
     */
    public Run start(Program program, RunLimits limits) {
        var trace = new Trace(header(program));
        boolean watched = limits.turns() == Integer.MAX_VALUE;
        var run = new Run(trace, watched ? AHEAD : Integer.MAX_VALUE);
        CompletableFuture<Kitchen> mine;
        var next = new CompletableFuture<Kitchen>();
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the engine is closed");
            }
            mine = spare;
            spare = next;
        }
        mine.thenAccept(kitchen -> kitchen.cook(program, limits, run)).whenComplete((_, failure) -> {
            if (failure != null && !run.ended().isDone()) {
                var ended = new TraceEvent.Ended(
                        EndOutcome.STOPPED, "The program could not be run: " + failure.getMessage(), null);
                trace.append(ended);
                run.finished(ended, 3);
            }
        });
        run.ended().whenComplete((_, _) -> prepare(next));
        return run;
    }

    /** Runs a program to its end and gives its whole trace. */
    public Run run(Program program) throws InterruptedException {
        Run run = start(program, RunLimits.WHOLE);
        try {
            run.ended().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return run;
    }

    /** Keeps the promise of a kitchen to the program after this one, which may be waiting for it already. */
    private synchronized void prepare(CompletableFuture<Kitchen> promised) {
        if (!closed) {
            Kitchen.prepare(engine).whenComplete((kitchen, failure) -> {
                if (failure == null) {
                    promised.complete(kitchen);
                } else {
                    promised.completeExceptionally(failure);
                }
            });
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        spare.thenAccept(Kitchen::close);
        engine.close(true);
    }
}
