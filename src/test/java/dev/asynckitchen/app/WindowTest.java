package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.stage.Playhead;
import dev.asynckitchen.view.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, headless, by its keys. */
class WindowTest {
    @TempDir
    private Path config;

    private final List<AssertionError> failures = new CopyOnWriteArrayList<>();
    private Stage stage;
    private Session session;

    @BeforeEach
    void open() {
        open("lesson:gather");
    }

    private void open(String what) {
        Fx.run(() -> {
            stage = new Stage();
            session = new KitchenApp().open(stage, config, what);
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failures.add(new AssertionError(e)));
        });
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
        failures.forEach(failure -> {
            throw failure;
        });
    }

    @Test
    void the_right_arrow_steps_a_tick_and_the_left_one_back() {
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.RIGHT, false, false);
        Playhead third = settled();
        String label = status();
        press(KeyCode.RIGHT, false, false);
        settled();
        assertThat(status()).isNotEqualTo(label).startsWith("tick ").contains(" of 14");
        press(KeyCode.LEFT, false, false);

        assertThat(seconds(settled())).isCloseTo(seconds(third), offset(1e-6));
        assertThat(status()).isEqualTo(label);
    }

    @Test
    void the_console_shows_what_was_printed_by_the_playhead_and_no_more() {
        assertThat(console()).isEmpty();
        press(KeyCode.END, false, false);
        List<String> all = console();
        press(KeyCode.HOME, false, false);

        assertThat(all).isNotEmpty();
        assertThat(console()).isEmpty();
        List<String> seen = new ArrayList<>();
        while (seen.size() < all.size()) {
            press(KeyCode.RIGHT, false, false);
            settled();
            assertThat(console().subList(0, seen.size())).isEqualTo(seen);
            seen = console();
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void space_plays_and_pauses() {
        press(KeyCode.SPACE, false, false);
        assertThat(Fx.call(() -> session.player().isPlaying())).isTrue();
        press(KeyCode.SPACE, false, false);
        assertThat(Fx.call(() -> session.player().isPlaying())).isFalse();
    }

    @Test
    void keys_belong_to_the_text_while_the_user_types() {
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).requestFocus());
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.N, false, false);

        assertThat(Fx.call(() -> session.player().playhead())).isEqualTo(Playhead.START);
        assertThat(Fx.call(() -> session.themeProperty().get())).isEqualTo(Theme.DAY);
        press(KeyCode.ESCAPE, false, false);
        press(KeyCode.N, false, false);
        assertThat(Fx.call(() -> session.themeProperty().get())).isEqualTo(Theme.NIGHT);
    }

    @Test
    void what_was_chosen_is_there_after_a_restart() {
        press(KeyCode.N, false, false);
        press(KeyCode.T, false, false);
        Fx.run(stage::close);
        open((String) null);

        assertThat(Fx.call(() -> session.themeProperty().get())).isEqualTo(Theme.NIGHT);
        assertThat(Fx.call(() -> session.document().lesson().id())).isEqualTo("gather");
    }

    @Test
    void an_edit_that_was_not_saved_is_offered_after_a_restart() {
        String edited = "print('mine')\n";
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).replaceText(edited));
        Fx.run(stage::close);
        open("lesson:await");
        Notice offer = Fx.call(() -> session.noticeProperty().get());
        Fx.run(offer.actions().getFirst().action());

        assertThat(offer.text()).contains("gather.py");
        assertThat(Fx.call(() -> session.textProperty().get())).isEqualTo(edited);
        assertThat(Fx.call(() -> session.document().lesson().id())).isEqualTo("gather");
    }

    @Test
    void an_edit_is_not_lost_when_another_lesson_is_opened() {
        String edited = "print('mine')\n";
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).replaceText(edited));
        Fx.run(() -> session.open("lesson:await"));
        Fx.run(() -> session.noticeProperty().get().actions().getFirst().action().run());

        assertThat(Fx.call(() -> session.textProperty().get())).isEqualTo(edited);
    }

    private Scene scene() {
        return stage.getScene();
    }

    /** Presses a key and lets go, as the platform would tell the window. */
    private void press(KeyCode code, boolean shift, boolean shortcut) {
        Fx.run(() -> {
            var target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
        });
    }

    /** Moves on until nothing moves. */
    private Playhead settled() {
        return Fx.call(() -> {
            while (session.player().isMoving()) {
                session.player().advance(0.05);
            }
            return session.player().playhead();
        });
    }

    private double seconds(Playhead playhead) {
        return Fx.call(() -> session.performance().score().secondsOf(playhead));
    }

    private String status() {
        return Fx.call(() -> ((Label) scene().lookup("#status")).getText());
    }

    private List<String> console() {
        return Fx.call(() -> {
            var list = (ListView<?>) scene().lookup("#console");
            return list.getItems().stream().map(line -> ((ConsoleText.Line) line).text()).toList();
        });
    }
}
