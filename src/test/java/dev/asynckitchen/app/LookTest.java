package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window in its main states, for somebody to look at. */
class LookTest {
    @ParameterizedTest
    @CsvSource({
        "DAY,   gather,     3, 0, 1280,  800", "DAY,   chef-async, 7, 1, 1280,  800", "DAY, chef-sync, 4, 3, 1280, 800",
        "DAY,   await-outside, 9, 0, 1280, 800", "DAY, gather, 5, 3, 1920, 1080",
        "NIGHT, gather,     4, 2, 1280,  800", "NIGHT, chef-async, 9, 3, 1280,  800", "NIGHT, gather, 6, 0, 1920, 1080"
    })
    void it_looks_like_this(Theme theme, String lesson, int ticks, int tab, int width, int height) {
        WritableImage picture = Fx.call(() -> {
            var session = new Session(Lessons.find(lesson).orElseThrow(), Settings.DEFAULT);
            session.preferences().themeProperty().set(theme);
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
            return scene.snapshot(null);
        });
        Fx.look("window-" + theme.name().toLowerCase(Locale.ROOT) + "-" + lesson + "-" + tab + "-" + width, picture);
        assertThat(picture.getWidth()).isEqualTo(width);
    }
}
