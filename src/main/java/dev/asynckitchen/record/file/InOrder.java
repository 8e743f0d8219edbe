package dev.asynckitchen.record.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does work on all cores and takes the results in the order in which it was given; only a little is under way at a time. */
final class InOrder<T> implements AutoCloseable {
    private static final int CORES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads =
            Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().name("frames-", 0).factory());
    private final ArrayDeque<Future<T>> underWay = new ArrayDeque<>();
    private final Taker<T> taker;

    /** Takes a result, on the thread that gives the work. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T result) throws IOException;
    }

    InOrder(Taker<T> taker) {
        this.taker = taker;
    }

    void give(Callable<T> work) throws IOException {
        while (underWay.size() > 2 * CORES) {
            takeNext();
        }
        underWay.add(threads.submit(work));
    }

    /** Waits for all that was given. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            takeNext();
        }
    }

    private void takeNext() throws IOException {
        try {
            taker.take(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The recording was interrupted.");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
