package dev.asynckitchen.record.camera;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** JavaFX for those who draw without a window. */
public final class Toolkit {
    private Toolkit() {}

    /** Lets JavaFX need no display from now on: its own headless platform, drawn in software. Call it before JavaFX starts. */
    public static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Starts JavaFX if it is not running yet, and waits until it is. Any thread. */
    public static void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException e) {
            // It runs already, as in the app.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
