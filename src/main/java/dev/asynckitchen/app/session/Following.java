package dev.asynckitchen.app.session;

import dev.asynckitchen.files.Watch;
import dev.asynckitchen.trace.Trace;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Follows a trace while it is read, on a thread of its own: when the trace is whole, its performance is all but ready. All else is called
 * on the thread that reads.
 */
public final class Following implements Watch, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory());
    private final Watch watch;
    private @Nullable CompletableFuture<Performance> followed;

    /** @param watch who looks on meanwhile */
    public Following(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void begins(Trace trace) {
        followed = CompletableFuture.supplyAsync(() -> new Performance(trace, null), thread);
    }

    @Override
    public void read(double part) throws InterruptedIOException {
        watch.read(part);
        if (followed != null && followed.isDone()) {
            followed = followed.thenApplyAsync(Performance::readOn, thread);
        }
    }

    /**
     * The performance of the trace that was read, read through to its end; absent if none was.
     *
     * @param rest watches what was left to do
     * @throws InterruptedIOException if one of those who watch has given it up
     */
    public @Nullable Performance performance(Watch rest) throws InterruptedIOException {
        if (followed == null) {
            return null;
        }
        try {
            Performance performance = followed.get();
            performance.readThrough(rest);
            return performance;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // Too little memory, as like as not.
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Follows no further. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
