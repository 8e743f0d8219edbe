package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.score.Playhead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window for who has no mouse, and for who does not see it. */
class KeyboardTest {
    @TempDir
    private Path config;

    private Stage stage;
    private Session session;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            stage = new Stage();
            stage.setScene(KitchenApp.scene(
                    session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 1280, 800));
            stage.show();
            scene().snapshot(null);
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> {
            stage.close();
            return session.close(Settings.DEFAULT);
        }).get(60, TimeUnit.SECONDS);
    }

    @Test
    void tab_goes_through_all_that_can_be_pressed_and_comes_round() {
        Set<Node> reached = new LinkedHashSet<>();
        for (int i = 0; i < 60; i++) {
            press(KeyCode.TAB);
            reached.add(focused());
            if (focused() instanceof CodeArea) {
                press(KeyCode.F6); // Tab is the text's there.
                reached.add(focused());
            }
        }
        List<Node> wanted = Fx.call(() -> traversable(scene().getRoot()).toList());
        assertThat(reached).containsAll(wanted);
        assertThat(wanted).hasSizeGreaterThan(20);
    }

    @Test
    void whatever_has_the_keyboard_has_a_ring_around_it_until_the_first_click() {
        assertThat(ring().isVisible()).isFalse();
        for (int i = 0; i < 30; i++) {
            press(KeyCode.TAB);
            Fx.run(() -> scene().snapshot(null));
            assertThat(ring().isVisible()).as("%s", focused()).isTrue();
            if (focused() instanceof CodeArea) {
                press(KeyCode.ESCAPE);
            }
        }
    }

    @Test
    void playing_and_stepping_show_no_ring() {
        press(KeyCode.SPACE);
        press(KeyCode.RIGHT);
        assertThat(ring().isVisible()).isFalse();
    }

    @Test
    void f6_goes_from_region_to_region_and_shift_f6_back() {
        List<Node> there = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            press(KeyCode.F6);
            there.add(focused());
        }
        List<Node> back = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            press(KeyCode.F6, KeyCode.SHIFT);
            back.add(focused());
        }
        assertThat(there).doesNotHaveDuplicates().anyMatch(CodeArea.class::isInstance).anyMatch(node -> "timeline".equals(node.getId()));
        assertThat(back).containsExactly(there.get(4), there.get(3), there.get(2), there.get(1), there.get(0), there.get(5));
    }

    @Test
    void space_is_the_buttons_that_has_the_keyboard_and_else_the_players() {
        Fx.run(() -> scene().lookup("#words").requestFocus());
        press(KeyCode.SPACE);
        assertThat(Fx.call(() -> session.theatre().player().isPlaying())).isFalse();
        Fx.run(() -> scene().lookup(".kitchen-pane").requestFocus());
        press(KeyCode.SPACE);
        assertThat(Fx.call(() -> session.theatre().player().isPlaying())).isTrue();
    }

    @Test
    void the_list_of_lessons_the_tabs_and_the_program_have_keys() {
        press(KeyCode.L, KeyCode.CONTROL);
        assertThat(Fx.call(() -> ((MenuButton) scene().lookup("#lessons")).isShowing())).isTrue();
        Fx.run(() -> ((MenuButton) scene().lookup("#lessons")).hide());
        press(KeyCode.DIGIT3, KeyCode.ALT);
        assertThat(Fx.call(() -> ((TabPane) scene().lookup("#details")).getSelectionModel().getSelectedIndex())).isEqualTo(2);
        press(KeyCode.E, KeyCode.CONTROL);
        assertThat(focused()).isInstanceOf(CodeArea.class);
        press(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(Fx.call(() -> scene().lookup(".kitchen-pane")));
        press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        assertThat(Fx.call(() -> session.editor().document().lesson().id())).isEqualTo("rules");
    }

    @Test
    void a_panel_that_is_unfolded_is_as_large_as_it_was() {
        press(KeyCode.RIGHT, KeyCode.ALT, KeyCode.SHIFT);
        press(KeyCode.UP, KeyCode.ALT, KeyCode.SHIFT);
        double[] before = dividers();
        for (KeyCode panel : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            press(panel, KeyCode.CONTROL);
            assertThat(dividers().length).isEqualTo(2);
            press(panel, KeyCode.CONTROL);
            assertThat(dividers()).as("%s", panel).containsExactly(before, offset(0.01));
        }
        assertThat(before[0]).isGreaterThan(0.39);
    }

    @Test
    void text_grows_and_shrinks_by_keys() {
        press(KeyCode.PLUS, KeyCode.CONTROL);
        press(KeyCode.PLUS, KeyCode.CONTROL);
        assertThat(Fx.call(() -> session.preferences().textSize().percent())).isEqualTo(125);
        press(KeyCode.MINUS, KeyCode.CONTROL);
        assertThat(Fx.call(() -> session.preferences().textSize().percent())).isEqualTo(110);
        press(KeyCode.DIGIT0, KeyCode.CONTROL);
        assertThat(Fx.call(() -> session.preferences().textSize().percent())).isEqualTo(100);
    }

    @Test
    void while_a_card_is_shown_the_keyboard_stays_on_it_and_goes_back_afterwards() {
        Node before = focused();
        press(KeyCode.R, KeyCode.CONTROL);
        for (int i = 0; i < 40; i++) {
            press(KeyCode.TAB);
            assertThat(Fx.call(() -> isWithin(scene().getFocusOwner(), scene().lookup(".veil")))).as("%s", focused()).isTrue();
        }
        press(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(before);
    }

    @Test
    void the_kitchen_tells_its_caption_and_the_timeline_where_the_playhead_is() {
        Fx.run(() -> session.theatre().player().toEnd());
        Node kitchen = Fx.call(() -> scene().lookup(".kitchen-pane"));
        Node timeline = Fx.call(() -> scene().lookup("#timeline"));
        assertThat(Fx.call(() -> kitchen.queryAccessibleAttribute(AccessibleAttribute.TEXT))).asString().isNotBlank()
                .isEqualTo(Fx.call(() -> session.theatre().performance().stage().poseAt(session.theatre().player().playhead()).caption().words()));
        double end = (double) Fx.call(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        assertThat(Fx.call(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE))).isEqualTo(end);
        assertThat(Fx.call(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))).asString().startsWith("round 14, ");
        Fx.run(() -> timeline.executeAccessibleAction(AccessibleAction.SET_VALUE, 0.0));
        assertThat(Fx.call(() -> session.theatre().player().playhead())).isEqualTo(Playhead.START);
    }

    private double[] dividers() {
        return Fx.call(() -> {
            scene().snapshot(null);
            return scene().getRoot().lookupAll(".split-pane").stream()
                    .flatMapToDouble(pane -> Arrays.stream(((SplitPane) pane).getDividerPositions())).sorted().toArray();
        });
    }

    private static Stream<Node> traversable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean other = node instanceof ToggleButton toggle && !toggle.isSelected(); // Arrows lead to those from the chosen one.
        Stream<Node> itself = node.isFocusTraversable() && !other ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(itself, parent.getChildrenUnmodifiable().stream().flatMap(KeyboardTest::traversable)) : itself;
    }

    private static boolean isWithin(Node node, Node parent) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up == parent) {
                return true;
            }
        }
        return false;
    }

    private Scene scene() {
        return stage.getScene();
    }

    private Node focused() {
        return Fx.call(() -> scene().getFocusOwner());
    }

    private Node ring() {
        return Fx.call(() -> scene().lookup("#focus-ring"));
    }

    /** Presses a key, with others held, and lets go. */
    private void press(KeyCode code, KeyCode... held) {
        List<KeyCode> with = List.of(held);
        Fx.run(() -> {
            Node target = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(target, new KeyEvent(type, "", "", code,
                        with.contains(KeyCode.SHIFT), with.contains(KeyCode.CONTROL), with.contains(KeyCode.ALT), false));
            }
        });
    }
}
