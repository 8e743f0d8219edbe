package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.GoldenPicture;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window in its main states: some are held, more are left for somebody to look at. */
class WindowLookTest {
    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource({
        "DAY,   chef-async, 6, 1, 1280, 800, 100", "DAY, chef-sync, 4, 3, 1280, 800, 100", "DAY, await-outside, 9, 0, 1280, 800, 100",
        "NIGHT, gather,     3, 2, 1280, 800, 100", "CONTRAST, gather, 3, 0, 1280, 800, 100", "DAY, gather, 4, 3, 1920, 1080, 100",
        "DAY,   gather,     3, 0, 1024, 700, 100"
    })
    void it_looks_as_it_did(Theme theme, String lesson, int ticks, int tab, int width, int height, int percent) throws IOException {
        BufferedImage picture = Fx.call(() -> Looking.picture(scene(theme, lesson, ticks, tab, width, height, percent).snapshot(null)));
        hold(name(theme, lesson, tab, width, percent), picture);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   gather, 2, 0, 1280,  800, 100", "NIGHT, chef-async,    8, 3, 1280,  800, 100", "NIGHT, gather, 5, 0, 1920, 1080, 100",
        "DAY,   gather, 3, 2, 1280,  800, 200", "CONTRAST, chef-async, 8, 1, 1920, 1080, 200", "DAY,   gather, 3, 1, 1024,  700, 200",
        "DAY,   gather, 4, 3, 1280,  800, 200", // An icon of it lies half a pixel elsewhere if another window was opened before.
        "DAY,   gather, 4, 3, 1920, 1080, 200", "NIGHT, await-outside, 9, 0, 1280,  800, 200", "DAY,   gather, 4, 3, 1280,  800, 80"
    })
    void it_can_be_looked_at(Theme theme, String lesson, int ticks, int tab, int width, int height, int percent) throws IOException {
        BufferedImage picture = Fx.call(() -> Looking.picture(scene(theme, lesson, ticks, tab, width, height, percent).snapshot(null)));
        Looking.leave(picture, name(theme, lesson, tab, width, percent));
        assertThat(picture.getWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"F1, 200", "I, 100"})
    void a_key_leads_to_what_it_did(KeyCode key, int percent) throws IOException {
        hold(name(key, percent), pressed(key, percent));
    }

    @ParameterizedTest
    @CsvSource({"F1, 100", "R, 100", "R, 200", "I, 200", "F6, 100", "E, 100"})
    void what_a_key_leads_to_can_be_looked_at(KeyCode key, int percent) throws IOException {
        BufferedImage picture = pressed(key, percent);
        Looking.leave(picture, name(key, percent));
        assertThat(picture.getWidth()).isEqualTo(1280);
    }

    private static void hold(String name, BufferedImage picture) throws IOException {
        Looking.leave(picture, name);
        new GoldenPicture(name, 2).hold(picture);
    }

    private static String name(Theme theme, String lesson, int tab, int width, int percent) {
        return "window/" + theme.name().toLowerCase(Locale.ROOT) + "-" + lesson + "-" + tab + "-" + width + "-" + percent;
    }

    private static String name(KeyCode key, int percent) {
        return "window/key-" + key.name().toLowerCase(Locale.ROOT) + "-" + percent;
    }

    private BufferedImage pressed(KeyCode key, int percent) {
        return Fx.call(() -> {
            Scene scene = scene(Theme.DAY, "gather", 3, 3, 1280, 800, percent);
            boolean shortcut = key == KeyCode.R || key == KeyCode.E;
            Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        });
    }

    private Scene scene(Theme theme, String lesson, int ticks, int tab, int width, int height, int percent) {
        var session = new Session(Lessons.find(lesson).orElseThrow(), Settings.DEFAULT, config, LentPython::new);
        session.preferences().themeProperty().set(theme);
        session.preferences().textSizeProperty().set(new TextSize(percent));
        session.preferences().wordingProperty().set(tab == 2 ? Wording.TERMS : Wording.WORDS);
        Scene scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
        scene.snapshot(null);
        ((TabPane) scene.lookup("#details")).getSelectionModel().select(tab);
        for (int i = 0; i < ticks; i++) {
            session.theatre().player().forward(Stride.TICK);
        }
        session.theatre().player().advance(1.1);
        session.theatre().player().pause();
        scene.snapshot(null); // Tables and lists fill themselves while they are laid out.
        return scene;
    }
}
