package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.panes.ConsolePane;
import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.style.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** The real program, headless, by its keys. */
class WindowTest extends OpenedWindow {
    @Test
    void an_underscore_in_a_files_name_is_shown_and_no_shortcut() {
        assertThat(Fx.call(() -> ((MenuButton) scene().lookup("#lessons")).isMnemonicParsing())).isFalse();
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

    /** Else what is printed into an empty console would never be laid out while the status stays as it is. */
    @Test
    void what_has_been_laid_out_waits_for_nothing() {
        press(KeyCode.RIGHT, false, false);
        settled();
        Fx.pulse(scene());
        List<String> waiting = Fx.call(() -> {
            List<String> found = new ArrayList<>();
            for (Parent each = scene().lookup("#console").getParent(); each != null; each = each.getParent()) {
                if (each.isNeedsLayout()) {
                    found.add(each.getClass().getSimpleName());
                }
            }
            return found;
        });
        assertThat(waiting).isEmpty();
    }

    @Test
    void with_shift_the_arrows_step_a_turn_and_with_alt_a_line() {
        while (situation().state().turn() < 2) {
            press(KeyCode.RIGHT, true, false);
            settled();
        }
        press(KeyCode.RIGHT, true, false);
        settled();
        assertThat(situation().state().turn()).isEqualTo(3);
        press(KeyCode.RIGHT, false, true);
        settled();
        Integer line = situation().running();
        press(KeyCode.RIGHT, false, true);
        settled();
        assertThat(situation().running()).isNotNull().isNotEqualTo(line);
        press(KeyCode.LEFT, false, true);
        settled();
        assertThat(situation().running()).isEqualTo(line);
        press(KeyCode.LEFT, true, false);
        settled();
        assertThat(situation().state().turn()).isEqualTo(3);
    }

    @Test
    void the_list_of_keys_comes_and_goes_and_holds_the_other_keys_meanwhile() {
        press(KeyCode.F1, false, false);
        assertThat(Fx.call(() -> scene().lookup(".keys-card"))).isNotNull();
        press(KeyCode.RIGHT, false, false);
        assertThat(Fx.call(() -> session.theatre().player().isMoving())).isFalse();
        press(KeyCode.ESCAPE, false, false);
        assertThat(Fx.call(() -> scene().lookup(".keys-card"))).isNull();
    }

    @Test
    void something_nobody_expected_is_told_in_one_sentence_and_logged_with_its_stack() throws Exception {
        LogFile.attach();
        Fx.run(() -> session.fault(new StackOverflowError("the soup is gone")));
        Notice told = Fx.await(session.notices().noticeProperty(), notice -> notice != null);

        assertThat(told.text()).isEqualTo("Something went wrong inside Async Kitchen while it was showing the program; what is open stays. "
                + "The log is in " + config.resolve("log") + ".");
    }

    @Test
    void every_button_says_what_it_does() {
        List<String> silent = Fx.call(() -> scene().getRoot().lookupAll(".kitchen-toolbar .button").stream()
                .filter(node -> node.getAccessibleText() == null)
                .map(Object::toString)
                .toList());
        assertThat(silent).isEmpty();
    }

    @Test
    void space_plays_and_pauses() {
        press(KeyCode.SPACE, false, false);
        assertThat(Fx.call(() -> session.theatre().player().isPlaying())).isTrue();
        press(KeyCode.SPACE, false, false);
        assertThat(Fx.call(() -> session.theatre().player().isPlaying())).isFalse();
    }

    @Test
    void keys_belong_to_the_text_while_the_user_types() {
        Fx.run(() -> ((CodeArea) scene().lookup("#program")).requestFocus());
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.N, false, false);

        assertThat(Fx.call(() -> session.theatre().player().playhead())).isEqualTo(Playhead.START);
        assertThat(Fx.call(() -> session.preferences().themeProperty().get())).isEqualTo(Theme.DAY);
        press(KeyCode.ESCAPE, false, false);
        press(KeyCode.N, false, false);
        assertThat(Fx.call(() -> session.preferences().themeProperty().get())).isEqualTo(Theme.NIGHT);
    }

    @Test
    void a_click_pins_a_card_that_follows_the_playhead_until_escape() {
        while (situation().state().tick() < 1) {
            press(KeyCode.RIGHT, false, false);
            settled();
        }
        Fx.run(() -> {
            scene().snapshot(null);
            var view = (KitchenView) scene().lookup(".kitchen-pane").lookup("#kitchen");
            Point2D chip = view.localToScene(view.place(876, 58));
            Event.fireEvent(view, new MouseEvent(MouseEvent.MOUSE_CLICKED, chip.getX(), chip.getY(), 0, 0, MouseButton.PRIMARY, 1,
                    false, false, false, false, true, false, false, false, false, true, null));
        });
        String before = card();
        press(KeyCode.RIGHT, false, false);
        settled();

        assertThat(before).contains("round 1");
        assertThat(card()).contains("round 2");
        press(KeyCode.T, false, false);
        assertThat(card()).contains("Tick 2");
        press(KeyCode.ESCAPE, false, false);
        assertThat(card()).isEmpty();
    }

    @Test
    void the_keyboard_gets_to_the_card_of_everything_in_the_kitchen() {
        press(KeyCode.END, false, false);
        settled();
        var told = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            press(KeyCode.I, false, false);
            told.add(card());
        }
        assertThat(told).doesNotContain("").anyMatch(card -> card.contains("Task-4")).anyMatch(card -> card.contains("kitchen clock"));
        press(KeyCode.I, true, false);
        assertThat(card()).isEqualTo(told.get(28));
    }

    /** What the pinned card says to a screen reader; empty if there is none. */
    private String card() {
        return Fx.call(() -> {
            var card = scene().lookup("#pinned-card");
            return card.isVisible() ? card.getAccessibleText() : "";
        });
    }

    /** Moves on until nothing moves. */
    private Playhead settled() {
        return Fx.call(() -> {
            while (session.theatre().player().isMoving()) {
                session.theatre().player().advance(0.05);
            }
            return session.theatre().player().playhead();
        });
    }

    private Situation situation() {
        Situation now = Fx.call(() -> session.theatre().situation());
        assertThat(now).isNotNull();
        return now;
    }

    private double seconds(Playhead playhead) {
        return Fx.call(() -> session.theatre().performance().score().secondsOf(playhead));
    }

    private String status() {
        return Fx.call(() -> ((Label) scene().lookup("#status")).getText());
    }

    private List<String> console() {
        return Fx.call(() -> {
            var list = (ListView<?>) scene().lookup("#console");
            return list.getItems().stream().map(row -> ((ConsolePane) list).line((Integer) row).text()).toList();
        });
    }
}
