package dev.asynckitchen.bench;

import dev.asynckitchen.app.KitchenApp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens a trace in the real window, drags the playhead across its timeline, steps and plays, in front of each tab, and says how long the
 * JavaFX thread was busy at a stretch: by the clock, which other programs stretch too, and by the processor, which is its own work.
 */
public final class ScaleWindow {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DRAGS = 24;
    private static final int STEPS = 12;

    /** How long the JavaFX thread did not look up, for all that was done under one name. */
    private static final class Busy {
        private final String name;
        private final List<double[]> stretches = new ArrayList<>(); // Milliseconds by the clock, and of the processor.

        Busy(String name) {
            this.name = name;
        }

        String told() {
            stretches.sort(Comparator.comparingDouble(stretch -> stretch[1]));
            double[] longest = stretches.getLast();
            long over = stretches.stream().filter(stretch -> stretch[1] > 50).count();
            return "%-28s longest %4.0f ms of the processor (%4.0f ms by the clock), then %.0f, %d over 50 ms".formatted(
                    name, longest[1], stretches.stream().mapToDouble(stretch -> stretch[0]).max().orElse(0),
                    stretches.get(Math.max(0, stretches.size() - 2))[1], over);
        }
    }

    private volatile Busy busy = new Busy("start");
    private volatile boolean over;

    private ScaleWindow() {}

    /** {@code FILE}. */
    public static void main(String[] arguments) throws Exception {
        var config = Files.createTempDirectory("scale");
        Thread.ofPlatform().daemon().start(() -> Application.launch(KitchenApp.class, "--config=" + config, arguments[0]));
        new ScaleWindow().drive();
        Platform.exit();
        System.exit(0);
    }

    private void drive() throws Exception {
        while (true) {
            try {
                Platform.runLater(() -> { });
                break;
            } catch (IllegalStateException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // Not started yet.
            }
        }
        Thread watcher = Thread.ofPlatform().daemon().start(this::watch);
        var all = new ArrayList<Busy>();
        all.add(now("opening"));
        long begin = System.nanoTime();
        while (!onFx(() -> Window.getWindows().stream().anyMatch(w -> w instanceof Stage s && s.getTitle() != null && s.getTitle().startsWith("synthetic")))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        System.out.printf("shown after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        Scene scene = onFx(() -> Window.getWindows().getFirst().getScene());
        for (int tab = 0; tab < 4; tab++) {
            int index = tab;
            String name = onFx(() -> {
                var tabs = (TabPane) scene.lookup("#details");
                tabs.getSelectionModel().select(index);
                return tabs.getTabs().get(index).getText();
            });
            all.add(now(name + ", dragged"));
            for (int i = 0; i <= DRAGS; i++) {
                double part = (i * 11 % (DRAGS + 1)) / (double) DRAGS;
                onFx(() -> drag(scene, part));
            }
            all.add(now(name + ", stepped"));
            for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
                for (int i = 0; i < STEPS; i++) {
                    boolean turns = i % 2 == 0;
                    onFx(() -> key(scene, key, turns));
                }
            }
            all.add(now(name + ", home and end"));
            for (int i = 0; i < 6; i++) {
                boolean end = i % 2 == 0;
                onFx(() -> key(scene, end ? KeyCode.END : KeyCode.HOME, false));
            }
            onFx(() -> drag(scene, 0.5));
            all.add(now(name + ", played"));
            onFx(() -> key(scene, KeyCode.SPACE, false));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            onFx(() -> key(scene, KeyCode.SPACE, false));
        }
        over = true;
        watcher.join();
        all.stream().filter(each -> !each.stretches.isEmpty()).forEach(each -> System.out.println(each.told()));
        System.gc();
        System.out.printf("%.0f MB of heap in use%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
    }

    private Busy now(String name) throws Exception {
        onFx(() -> true);
        Busy next = new Busy(name);
        busy = next;
        return next;
    }

    /** Asks the JavaFX thread again and again for the time: what it did between two answers, it did at a stretch. */
    private void watch() {
        long[] last = {0, 0};
        while (!over) {
            var asked = new FutureTask<>(() -> new long[] {System.nanoTime(), THREADS.getCurrentThreadCpuTime()});
            long begin = System.nanoTime();
            Platform.runLater(asked);
            try {
                long[] now = asked.get();
                if (last[0] != 0) {
                    busy.stretches.add(new double[] {(now[0] - begin) / 1e6, (now[1] - last[1]) / 1e6});
                }
                last = now;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static boolean drag(Scene scene, double part) {
        Node canvas = scene.lookup("#timeline").lookupAll("Canvas").stream().findFirst().orElseGet(() -> canvas(scene));
        double left = 118;
        double x = left + part * (((Canvas) canvas).getWidth() - left - 14);
        Event.fireEvent(canvas, new MouseEvent(
                MouseEvent.MOUSE_DRAGGED, x, 60, x, 60, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, false, null));
        return true;
    }

    private static Node canvas(Scene scene) {
        return scene.lookup("#timeline") instanceof javafx.scene.Parent pane
                ? pane.getChildrenUnmodifiable().stream().filter(Canvas.class::isInstance).findFirst().orElseThrow() : scene.getRoot();
    }

    private static boolean key(Scene scene, KeyCode key, boolean shift) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        return true;
    }

    /** Does it on the JavaFX thread, and waits until what it causes has been laid out. */
    private static <T> T onFx(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        T done = task.get();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        return done;
    }
}
