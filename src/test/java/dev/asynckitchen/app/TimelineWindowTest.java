package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.keys.LaneActions;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.panel.Wakening;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.stop.Occasion;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The timeline in the window: nearer and along, its filter and its pins, by keys and by mouse. */
class TimelineWindowTest extends OpenedScene {
    private static final Trace MANY = SyntheticTrace.of(4, 400, 24);

    private Parent timeline;

    @Test
    void keys_come_nearer_move_along_and_show_all_again_and_the_strip_stands_there_meanwhile() {
        open(Theme.DAY, 1280, 800, MANY);
        assertThat(overview().isVisible()).isFalse();
        press(KeyCode.Z, false);
        assertThat(overview().isVisible()).isTrue();
        double begun = session.theatre().player().playhead().beat();
        press(KeyCode.D, false);
        press(KeyCode.A, false);
        press(KeyCode.Z, true);
        assertThat(overview().isVisible()).isFalse();
        press(KeyCode.Z, false);
        press(KeyCode.DIGIT0, false);
        assertThat(overview().isVisible()).isFalse();
        assertThat((double) session.theatre().player().playhead().beat()).isEqualTo(begun);
    }

    @Test
    void its_commands_are_commands_of_the_window_too() {
        open(Theme.DAY, 1280, 800, MANY);
        Fx.run(() -> {
            scene.getRoot().requestFocus();
            ((Actions) scene.getRoot()).lanes().zoom(true);
        });
        assertThat(overview().isVisible()).isTrue();
        Fx.run(() -> ((Actions) scene.getRoot()).lanes().whole());
        assertThat(overview().isVisible()).isFalse();
    }

    @Test
    void what_is_pinned_and_folded_is_so_again_when_the_program_is_cooked_anew() {
        open(Theme.DAY, 1280, 800, MANY);
        Fx.run(() -> {
            LaneActions lanes = ((Actions) scene.getRoot()).lanes();
            for (int i = 0; i < 5; i++) {
                lanes.select(true);
            }
            lanes.pin();
        });
        double pinned = selectedLane();
        Fx.run(() -> session.theatre().show(new Performance(SyntheticTrace.of(4, 300, 24), null)));
        Fx.run(() -> ((Actions) scene.getRoot()).lanes().select(true));
        assertThat(selectedLane()).as("the first lane is the pinned task's").isEqualTo(pinned);
    }

    private double selectedLane() {
        return Fx.call(() -> {
            scene.snapshot(null);
            return (double) Objects.requireNonNull(session.theatre().selected());
        });
    }

    @Test
    void the_wheel_comes_nearer_to_the_mouse_and_a_click_there_is_the_moment_that_was_there() {
        open(Theme.DAY, 1280, 800, MANY);
        Canvas canvas = canvas();
        mouse(canvas, 700, 20);
        double before = seconds();
        Fx.run(() -> Event.fireEvent(canvas, wheel(canvas, 700, 80, 120)));
        assertThat(overview().isVisible()).isTrue();
        mouse(canvas, 700, 20);
        assertThat(seconds()).isCloseTo(before, within(0.5));
        mouse(canvas, TimelinePainter.LEFT + 1, 20);
        assertThat(seconds()).isGreaterThan(before / 4);
    }

    @Test
    void the_ground_is_dragged_where_there_is_more_of_it_and_the_strip_too_and_the_playhead_stays() {
        open(Theme.DAY, 1280, 800, MANY);
        for (int i = 0; i < 6; i++) {
            press(KeyCode.Z, false);
        }
        double before = seconds();
        Canvas canvas = canvas();
        Fx.run(() -> {
            Event.fireEvent(canvas, mouse(canvas, MouseEvent.MOUSE_PRESSED, 900, 60));
            Event.fireEvent(canvas, mouse(canvas, MouseEvent.MOUSE_DRAGGED, 500, 60));
            Event.fireEvent(canvas, mouse(canvas, MouseEvent.MOUSE_RELEASED, 500, 60));
        });
        assertThat(seconds()).isEqualTo(before);
        mouse(canvas, TimelinePainter.LEFT + 1, 20);
        double panned = seconds();
        assertThat(panned).isGreaterThan(before);
        Node strip = overview();
        Fx.run(() -> {
            double width = strip.getLayoutBounds().getWidth();
            Event.fireEvent(strip, mouse(strip, MouseEvent.MOUSE_PRESSED, width * 0.8, 5));
        });
        assertThat(seconds()).isEqualTo(panned);
        mouse(canvas, 700, 20);
        assertThat(seconds() / session.theatre().performance().score().duration()).isBetween(0.7, 0.9);
    }

    @Test
    void the_last_of_many_lanes_is_reached_by_keys_and_selected_and_nothing_lies_over_it() {
        open(Theme.DAY, 1280, 800, MANY);
        press(KeyCode.UP, false);
        List<Integer> tasks = Fx.call(() -> LaneRows.of(session.theatre().performance().lanes(), LaneChoice.ALL, String::valueOf).all().stream()
                .map(LaneRows.Row::lane).filter(Objects::nonNull).map(TaskLanes.Lane::task).toList());
        assertThat(session.theatre().selected()).isEqualTo(tasks.getLast());
        ScrollBar down = Fx.call(() -> (ScrollBar) timeline.lookup(".scroll-bar"));
        assertThat(down.getValue()).isEqualTo(down.getMax());
        assertThat(down.getLayoutX()).isGreaterThanOrEqualTo(canvas().getWidth() - 14);
        press(KeyCode.UP, false);
        assertThat(session.theatre().selected()).isEqualTo(tasks.get(tasks.size() - 2));
    }

    @Test
    void what_is_typed_into_the_filter_leaves_the_lanes_of_those_names() {
        open(Theme.DAY, 1280, 800, MANY);
        press(KeyCode.SLASH, false);
        assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
        Fx.run(() -> ((TextField) scene.getFocusOwner()).setText("-7"));
        Fx.run(timeline::requestFocus);
        press(KeyCode.DOWN, false);
        assertThat(session.theatre().performance().narrator().name(session.theatre().selected())).contains("-7");
    }

    @Test
    void the_legend_comes_and_goes_by_a_key_and_tells_what_is_what() {
        open(Theme.DAY, 1280, 800, MANY);
        Node legend = Fx.call(() -> timeline.lookup(".timeline-legend"));
        assertThat(legend.isVisible()).isFalse();
        press(KeyCode.L, false);
        assertThat(legend.isVisible()).isTrue();
        assertThat(Fx.call(() -> legend.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList()))
                .contains("on the stove", "prints something", "what woke the turn");
        press(KeyCode.L, false);
        assertThat(legend.isVisible()).isFalse();
    }

    @Test
    void what_woke_the_turn_at_the_playhead_is_told_while_the_keyboard_is_there() {
        open(Theme.DAY, 1280, 800, MANY);
        var score = session.theatre().performance().score();
        int woken = IntStream.range(0, score.size()).filter(beat -> Wakening.of(score, beat).isPresent()).findFirst().orElseThrow();
        Fx.run(() -> session.theatre().player().seek(new Playhead(woken, 0.5)));
        String told = Objects.toString(Fx.call(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
        assertThat(told).startsWith("round ").contains(Fx.call(() -> session.theatre().performance().narrator()
                .why(score.beat(woken).firstEvent()).in(Wording.WORDS)));
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1280, 800, 100", "NIGHT, 900, 600, 100", "CONTRAST, 1920, 1080, 100", "DAY, 1280, 800, 150"})
    void it_can_be_looked_at(Theme theme, int width, int height, int percent) throws IOException {
        open(theme, width, height, MANY);
        Fx.run(() -> session.preferences().textSizeProperty().set(new TextSize(percent)));
        Fx.run(() -> session.theatre().player().seek(session.theatre().performance().score().at(60)));
        Looking.leave(picture(), name("all", theme, width, percent));
        for (int i = 0; i < 12; i++) {
            press(KeyCode.Z, false);
        }
        press(KeyCode.DOWN, false);
        press(KeyCode.DOWN, false);
        press(KeyCode.P, false);
        Fx.run(() -> session.theatre().player().stopsProperty().set(Stops.NONE.at(Occasion.CANCEL, true)));
        Fx.run(() -> session.theatre().player().seek(session.theatre().performance().score().at(66)));
        BufferedImage picture = picture();
        Looking.leave(picture, name("near", theme, width, percent));
        press(KeyCode.L, false);
        Looking.leave(picture(), name("legend", theme, width, percent));
        assertThat(picture.getWidth()).isEqualTo(width);
    }

    private static String name(String what, Theme theme, int width, int percent) {
        return "timeline/" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + percent;
    }

    private void open(Theme theme, int width, int height, Trace trace) {
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, LentPython::new);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            session.open(trace.header().program(), trace);
            scene.getRoot().resize(width, height);
            timeline = (Parent) scene.lookup("#timeline");
        });
        picture();
        Fx.run(timeline::requestFocus);
    }

    private Canvas canvas() {
        return Fx.call(() -> (Canvas) timeline.getChildrenUnmodifiable().getFirst());
    }

    private Node overview() {
        return Fx.call(() -> timeline.lookup("#overview"));
    }

    private double seconds() {
        return Fx.call(() -> session.theatre().performance().score().secondsOf(session.theatre().player().playhead()));
    }

    private void mouse(Node node, double x, double y) {
        Fx.run(() -> {
            Event.fireEvent(node, mouse(node, MouseEvent.MOUSE_PRESSED, x, y));
            Event.fireEvent(node, mouse(node, MouseEvent.MOUSE_RELEASED, x, y));
        });
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D at = node.localToScene(x, y);
        return new MouseEvent(type, at.getX(), at.getY(), 0, 0, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, true, null);
    }

    private static ScrollEvent wheel(Node node, double x, double y, double delta) {
        Point2D at = node.localToScene(x, y);
        return new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), 0, 0, false, true, false, false, false, false,
                0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private void press(KeyCode key, boolean shift) {
        Fx.run(() -> Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
    }
}
