package dev.asynckitchen.app;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.look.Looking;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What a window shows, without the window, of a session in a folder of its own. The test makes both; they are closed after it. */
abstract class OpenedScene {
    @TempDir
    Path config;

    Session session;
    Scene scene;

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    void press(KeyCode key) {
        press(key, false, false);
    }

    void press(KeyCode key, boolean shift, boolean alt) {
        Fx.run(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, alt, false));
        });
    }

    BufferedImage picture() {
        return Fx.call(() -> {
            for (int i = 0; i < 3; i++) {
                scene.snapshot(null); // What is scrolled finds its height in steps.
            }
            return Looking.picture(scene.snapshot(null));
        });
    }
}
