package dev.asynckitchen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The JavaFX thread, for tests. */
public final class Fx {
    private static final long PATIENCE = 120; // seconds; only a test that hangs waits so long

    private Fx() {}

    /** Does something on the JavaFX thread and gives what came of it. */
    public static <T> T call(Callable<T> work) {
        start();
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until an observable of the JavaFX thread has a value that is wanted. */
    public static <T> T await(ObservableValue<T> observable, Predicate<T> wanted) {
        var found = new CompletableFuture<T>();
        Subscription watching = call(() -> observable.subscribe(value -> {
            if (wanted.test(value)) {
                found.complete(value);
            }
        }));
        try {
            return found.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError("it has " + call(observable::getValue), e);
        } finally {
            run(watching::unsubscribe);
        }
    }

    /** Waits until the scene was laid out once more, as it is when something is to be drawn. */
    public static void pulse(Scene scene) {
        var laidOut = new CountDownLatch(1);
        run(() -> {
            Runnable once = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.countDown();
                }
            };
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
        await(laidOut);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the JavaFX thread does not answer");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static synchronized void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException e) {
            return; // It runs already.
        }
        Platform.setImplicitExit(false);
        await(started);
    }
}
