package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a teacher does: shows it large to a room, records a step, leads somebody around. */
class ShowingTest {
    @TempDir
    private Path config;

    private Session session;
    private Scene scene;

    private void open(Theme theme, int width, int height) {
        session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
        session.preferences().themeProperty().set(theme);
        scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
        scene.snapshot(null);
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private void press(KeyCode code, boolean command) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, command, command, false, false));
        session.theatre().player().advance(100);
    }

    private String text(String id) {
        return scene.lookup(id) instanceof Label label ? label.getText() : "";
    }

    private int tick() {
        return session.theatre().situation().beat().tick();
    }

    @Test
    void a_clicker_leads_through_the_program_shown_large() {
        Fx.run(() -> {
            open(Theme.DAY, 1280, 800);
            press(KeyCode.F5);
            assertThat(scene.lookup("#presenter").isVisible()).isTrue();
            assertThat(scene.lookup("#presenter-keys").isVisible()).as("how to go on is told").isTrue();
            press(KeyCode.PAGE_DOWN); // The kitchen opens.
            assertThat(scene.lookup("#presenter-keys").isVisible()).isFalse();
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertThat(tick()).isEqualTo(2);
            assertThat(text("#presenter-caption")).isEqualTo(session.theatre().performance().stage().poseAt(session.theatre().player().playhead()).caption().words());
            String line = text("#presenter-line");
            assertThat(line).isNotBlank();
            assertThat(session.theatre().performance().source()).contains(line);
            press(KeyCode.PAGE_UP);
            assertThat(tick()).isEqualTo(1);
            press(KeyCode.RIGHT);
            assertThat(tick()).as("the player's keys are there, too").isEqualTo(2);
            Node dark = scene.lookup(".presenter-dark");
            press(KeyCode.B);
            assertThat(dark.isVisible()).isTrue();
            press(KeyCode.B);
            assertThat(dark.isVisible()).isFalse();
            press(KeyCode.ESCAPE);
            assertThat(scene.lookup("#presenter").isVisible()).isFalse();
            assertThat(scene.getFocusOwner()).isSameAs(scene.lookup(".kitchen-pane"));
        });
    }

    @Test
    void this_tick_is_recorded_unless_something_else_is_chosen() {
        Fx.run(() -> {
            open(Theme.DAY, 1280, 800);
            for (int i = 0; i < 4; i++) {
                press(KeyCode.RIGHT); // To the opening, and three ticks on.
            }
            press(KeyCode.R, true);
            for (String end : new String[] {"#record-from", "#record-to"}) {
                assertThat(scene.lookup(end).lookup(".text-input")).isInstanceOfSatisfying(TextInputControl.class,
                        field -> assertThat(field.getText()).isEqualTo("3"));
                assertThat(scene.lookup(end).isDisabled()).isFalse();
            }
        });
    }

    @Test
    void five_cards_tell_what_is_what_and_lead_to_the_course() {
        Fx.run(() -> {
            open(Theme.DAY, 1280, 800);
            ((Actions) scene.getRoot()).shows().tour();
            scene.getRoot().applyCss();
            Set<String> titles = new HashSet<>();
            Button on = (Button) scene.lookup("#tour-on");
            for (int card = 1; card < 5; card++) {
                titles.add(text("#tour-title"));
                on.fire();
            }
            titles.add(text("#tour-title"));
            assertThat(titles).hasSize(5);
            assertThat(on.getText()).isEqualTo("Begin the course");
            on.fire();
            assertThat(scene.lookup("#tour")).isNull();
            assertThat(text(".lesson-where")).startsWith("1 of");
        });
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1280, 800, F5", "NIGHT, 1920, 1080, F5", "CONTRAST, 900, 600, F5", "DAY, 1280, 800, tour", "NIGHT, 900, 600, tour"})
    void it_looks_like_this(Theme theme, int width, int height, String what) throws IOException {
        BufferedImage picture = Fx.call(() -> {
            open(theme, width, height);
            for (int i = 0; i < 4; i++) {
                press(KeyCode.RIGHT);
            }
            if (what.equals("tour")) {
                ((Actions) scene.getRoot()).shows().tour();
            } else {
                press(KeyCode.F5);
            }
            scene.snapshot(null);
            scene.getRoot().layout();
            return Looking.picture(scene.snapshot(null));
        });
        Looking.leave(picture, "showing-%s-%s-%d".formatted(what, theme.name().toLowerCase(Locale.ROOT), width).toLowerCase(Locale.ROOT));
        assertThat(picture.getWidth()).isEqualTo(width);
    }
}
