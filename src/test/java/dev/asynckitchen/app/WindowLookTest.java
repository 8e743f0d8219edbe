package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window in its main states, for somebody to look at. */
class WindowLookTest {
    @TempDir
    private Path config;

    @ParameterizedTest
    @CsvSource({
        "DAY,   gather,     3, 0, 1280,  800, 100", "DAY,   chef-async, 7, 1, 1280,  800, 100", "DAY, chef-sync, 4, 3, 1280, 800, 100",
        "DAY,   await-outside, 9, 0, 1280, 800, 100", "DAY, gather, 5, 3, 1920, 1080, 100",
        "NIGHT, gather,     4, 2, 1280,  800, 100", "NIGHT, chef-async, 9, 3, 1280,  800, 100", "NIGHT, gather, 6, 0, 1920, 1080, 100",
        "CONTRAST, gather,  4, 0, 1280,  800, 100", "CONTRAST, chef-async, 9, 1, 1920, 1080, 200", "DAY, gather, 4, 0, 1024, 700, 100",
        "DAY,   gather,     5, 3, 1280,  800, 200", "DAY, gather, 4, 2, 1280, 800, 200", "DAY, gather, 4, 1, 1024, 700, 200",
        "NIGHT, await-outside, 9, 0, 1280, 800, 200", "DAY, gather, 5, 3, 1280, 800, 80", "DAY, gather, 5, 3, 1920, 1080, 200"
    })
    void it_looks_like_this(Theme theme, String lesson, int ticks, int tab, int width, int height, int percent) {
        WritableImage picture = Fx.call(() -> {
            Scene scene = scene(theme, lesson, ticks, tab, width, height, percent);
            return scene.snapshot(null);
        });
        Fx.look("window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + lesson + "-" + tab + "-" + width + "-" + percent, picture);
        assertThat(picture.getWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"F1, 100", "F1, 200", "R, 100", "R, 200", "I, 100", "I, 200", "F6, 100", "E, 100"})
    void a_key_leads_to_this(KeyCode key, int percent) {
        WritableImage picture = Fx.call(() -> {
            Scene scene = scene(Theme.DAY, "gather", 4, 3, 1280, 800, percent);
            boolean shortcut = key == KeyCode.R || key == KeyCode.E;
            Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        Fx.look("window-key-" + key.name().toLowerCase(Locale.ROOT) + "-" + percent, picture);
        assertThat(picture.getWidth()).isEqualTo(1280);
    }

    private Scene scene(Theme theme, String lesson, int ticks, int tab, int width, int height, int percent) {
        var session = new Session(Lessons.find(lesson).orElseThrow(), Settings.DEFAULT, config);
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
