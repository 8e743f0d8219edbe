package dev.asynckitchen.app;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A window of the real program, headless, in a folder of its own: there for each test, and closed after it. What was thrown meanwhile fails it. */
abstract class OpenedWindow {
    @TempDir
    Path config;

    private final List<AssertionError> failures = new CopyOnWriteArrayList<>();
    Stage stage;
    Session session;

    @BeforeEach
    void open() {
        open("lesson:gather");
    }

    void reopen(@Nullable String what) throws InterruptedException {
        Fx.run(stage::close);
        KitchenApp.awaitClosed();
        open(what);
    }

    private void open(@Nullable String what) {
        Fx.run(() -> {
            stage = new Stage();
            session = new KitchenApp().open(stage, config, what);
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failures.add(new AssertionError(e)));
        });
    }

    @AfterEach
    void close() throws InterruptedException {
        Fx.run(stage::close);
        KitchenApp.awaitClosed();
        failures.forEach(failure -> {
            throw failure;
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Presses a key and lets go, as the platform would tell the window. */
    void press(KeyCode code, boolean shift, boolean alt) {
        Fx.run(() -> {
            var target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
        });
    }

    /** Presses a key alone. */
    void press(KeyCode code) {
        press(code, false, false);
    }
}
