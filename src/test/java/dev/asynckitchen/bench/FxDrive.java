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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Drives the real window by its keys through what it can do, and says what keeps the JavaFX thread for long. All is done twice: the first
 * time classes are loaded and drawings made, and the processor has not learned yet.
 */
public final class FxDrive {
    /** Something that a user does with keys, so many times, and how long it may go on by itself, in milliseconds. */
    private record Deed(String name, int times, long lasts, KeyCode key, Set<KeyCode> held) {
        Deed(String name, int times, long lasts, KeyCode key, KeyCode... held) {
            this(name, times, lasts, key, Set.of(held));
        }
    }

    private static final List<Deed> DEEDS = List.of(
            new Deed("from the beginning", 1, 300, KeyCode.HOME),
            new Deed("a tick on", 4, 300, KeyCode.RIGHT),
            new Deed("a turn on", 4, 300, KeyCode.RIGHT, KeyCode.SHIFT),
            new Deed("a line on", 4, 300, KeyCode.RIGHT, KeyCode.ALT),
            new Deed("a tick back", 4, 300, KeyCode.LEFT),
            new Deed("to the end", 1, 300, KeyCode.END),
            new Deed("to the beginning", 1, 300, KeyCode.HOME),
            new Deed("played", 1, 4_000, KeyCode.SPACE),
            new Deed("paused", 1, 100, KeyCode.SPACE),
            new Deed("next theme", 3, 600, KeyCode.N),
            new Deed("other words", 2, 300, KeyCode.T),
            new Deed("larger text", 2, 600, KeyCode.PLUS, KeyCode.CONTROL),
            new Deed("text as it was", 1, 600, KeyCode.DIGIT0, KeyCode.CONTROL),
            new Deed("console", 1, 300, KeyCode.DIGIT1, KeyCode.ALT),
            new Deed("why", 1, 300, KeyCode.DIGIT2, KeyCode.ALT),
            new Deed("rail and timers", 1, 300, KeyCode.DIGIT3, KeyCode.ALT),
            new Deed("tasks", 1, 300, KeyCode.DIGIT4, KeyCode.ALT),
            new Deed("stops", 1, 300, KeyCode.DIGIT5, KeyCode.ALT),
            new Deed("what held it up", 1, 600, KeyCode.DIGIT6, KeyCode.ALT),
            new Deed("inside", 1, 300, KeyCode.DIGIT7, KeyCode.ALT),
            new Deed("a stop more", 1, 200, KeyCode.F9),
            new Deed("next stop", 2, 300, KeyCode.F8),
            new Deed("a stop less", 1, 200, KeyCode.F9),
            new Deed("a task's next turn", 3, 300, KeyCode.F7),
            new Deed("go to", 1, 300, KeyCode.J, KeyCode.CONTROL),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("what if", 1, 400, KeyCode.W),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("palette", 1, 400, KeyCode.K, KeyCode.CONTROL),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("new program", 1, 300, KeyCode.N, KeyCode.CONTROL),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("files of late", 1, 300, KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("shown to a room", 1, 1_000, KeyCode.F5),
            new Deed("a tick on, shown to a room", 3, 500, KeyCode.RIGHT),
            new Deed("no longer", 1, 600, KeyCode.ESCAPE),
            new Deed("asked what comes", 1, 2_000, KeyCode.Q),
            new Deed("no longer", 1, 600, KeyCode.Q),
            new Deed("the course", 1, 500, KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT),
            new Deed("put away", 1, 300, KeyCode.ESCAPE),
            new Deed("panels folded", 1, 600, KeyCode.DIGIT1, KeyCode.CONTROL),
            new Deed("panels unfolded", 1, 600, KeyCode.DIGIT1, KeyCode.CONTROL),
            new Deed("divider moved", 4, 200, KeyCode.UP, KeyCode.ALT, KeyCode.SHIFT),
            new Deed("card of a thing", 4, 200, KeyCode.I),
            new Deed("list of keys", 1, 500, KeyCode.F1),
            new Deed("put away", 2, 300, KeyCode.ESCAPE),
            new Deed("record card", 1, 4_000, KeyCode.R, KeyCode.CONTROL),
            new Deed("put away", 2, 300, KeyCode.ESCAPE),
            new Deed("list of lessons", 1, 500, KeyCode.L, KeyCode.CONTROL),
            new Deed("put away", 2, 300, KeyCode.ESCAPE),
            new Deed("next lesson", 6, 700, KeyCode.PAGE_DOWN, KeyCode.CONTROL),
            new Deed("program run", 2, 3_000, KeyCode.ENTER, KeyCode.CONTROL));

    private FxDrive() {}

    /** Nothing is asked for. */
    public static void main(String[] arguments) throws Exception {
        var config = Files.createTempDirectory("drive");
        Thread.ofPlatform().daemon().start(() -> Application.launch(KitchenApp.class, "--config=" + config, "lesson:gather"));
        var watch = new FxWatch("start");
        while (FxWatch.call(() -> Window.getWindows().isEmpty())) {
            pause(50);
        }
        pause(3_000);
        Scene scene = FxWatch.call(() -> Window.getWindows().getFirst().getScene());
        for (String time : List.of("first: ", "again: ")) {
            for (Deed deed : DEEDS) {
                watch.now(time + deed.name);
                for (int i = 0; i < deed.times; i++) {
                    FxWatch.call(() -> press(scene, deed.key, deed.held));
                    pause(deed.lasts);
                }
            }
        }
        watch.now("typed");
        FxWatch.call(() -> press(scene, KeyCode.E, Set.of(KeyCode.CONTROL)));
        for (int i = 0; i < 40; i++) {
            FxWatch.call(() -> type(scene, "#"));
        }
        watch.tell();
        Platform.exit();
        System.exit(0);
    }

    private static void pause(long milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** Presses a key while others are held, wherever in the window. */
    static boolean press(Scene scene, KeyCode key, Set<KeyCode> held) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key,
                held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false));
        return true;
    }

    /** Types a letter where the keyboard is. */
    private static boolean type(Scene scene, String letter) {
        Node there = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(there, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
        return true;
    }
}
