package dev.asynckitchen.bench;

import dev.asynckitchen.app.KitchenApp;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
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
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Opens a trace in the real window, drags the playhead across its timeline, steps and plays, in front of each tab, and says how long the
 * JavaFX thread was busy at a stretch: by the clock, which other programs stretch too, and by the processor, which is its own work.
 */
public final class ScaleWindow {
    private static final int DRAGS = 24;
    private static final int STEPS = 12;

    private ScaleWindow() {}

    /** {@code FILE}. */
    public static void main(String[] arguments) throws Exception {
        var config = Files.createTempDirectory("scale");
        Thread.ofPlatform().daemon().start(() -> Application.launch(KitchenApp.class, "--config=" + config, arguments[0]));
        drive();
        Platform.exit();
        System.exit(0);
    }

    private static void drive() throws Exception {
        var watch = new FxWatch("start");
        long begin = System.nanoTime();
        while (FxWatch.call(() -> Window.getWindows().isEmpty())) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        watch.now("opening");
        while (!FxWatch.call(() -> Window.getWindows().stream().anyMatch(w -> w instanceof Stage s && s.getTitle() != null && s.getTitle().startsWith("synthetic")))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        System.out.printf("shown after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        Scene scene = FxWatch.call(() -> Window.getWindows().getFirst().getScene());
        for (int tab = 0; tab < 4; tab++) {
            int index = tab;
            String name = FxWatch.call(() -> {
                var tabs = (TabPane) scene.lookup("#details");
                tabs.getSelectionModel().select(index);
                return tabs.getTabs().get(index).getText();
            });
            watch.now(name + ", dragged");
            for (int i = 0; i <= DRAGS; i++) {
                double part = (i * 11 % (DRAGS + 1)) / (double) DRAGS;
                FxWatch.call(() -> drag(scene, part));
            }
            watch.now(name + ", stepped");
            for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
                for (int i = 0; i < STEPS; i++) {
                    boolean turns = i % 2 == 0;
                    FxWatch.call(() -> FxDrive.press(scene, key, turns ? Set.of(KeyCode.SHIFT) : Set.of()));
                }
            }
            watch.now(name + ", home and end");
            for (int i = 0; i < 6; i++) {
                boolean end = i % 2 == 0;
                FxWatch.call(() -> FxDrive.press(scene, end ? KeyCode.END : KeyCode.HOME, Set.of()));
            }
            FxWatch.call(() -> drag(scene, 0.5));
            watch.now(name + ", played");
            FxWatch.call(() -> FxDrive.press(scene, KeyCode.SPACE, Set.of()));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            FxWatch.call(() -> FxDrive.press(scene, KeyCode.SPACE, Set.of()));
        }
        watch.tell();
        System.gc();
        System.out.printf("%.0f MB of heap in use%n", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
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
}
