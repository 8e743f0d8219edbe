package dev.asynckitchen.app.session;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A Python whose programs never begin. */
public class IdlePython implements Python {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public CompletableFuture<Void> whenReady() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Run start(Program program, RunOptions options) {
        return new IdleRun(new Trace(TraceHeader.of("virtual", "3.12", "idle", program)));
    }

    @Override
    public void close() {
        // There is nothing to end.
    }

    /** A run that does nothing by itself. */
    public record IdleRun(Trace trace, CompletableFuture<TraceEvent.Ended> ended, Optional<Throwable> fault, Set<String> missing) implements Run {
        public IdleRun(Trace trace) {
            this(trace, new CompletableFuture<>(), Optional.empty(), Set.of());
        }

        /** One that something inside will end. */
        public IdleRun(Trace trace, Throwable fault) {
            this(trace, new CompletableFuture<>(), Optional.of(fault), Set.of());
        }

        @Override
        public int exitStatus() {
            return 0;
        }

        @Override
        public void allow(int turns) {
            // It does not go on.
        }

        @Override
        public void stop() {
            // It does not run.
        }
    }

    /** A run that came to its end. */
    public static Run over(Trace trace) {
        return new IdleRun(trace, CompletableFuture.completedFuture((TraceEvent.Ended) trace.get(trace.size() - 1)), Optional.empty(), Set.of());
    }
}
