package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.moment.NoSuchMoment;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.file.TraceReader;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task is looked at everywhere once it is selected anywhere, and what it has in hand can be seen. */
class InsideWindowTest extends OpenedScene {
    private static final Path ORDERS = Path.of("src/test/resources/inside/orders.jsonl");

    @Test
    void a_tasks_name_in_the_timeline_selects_it_everywhere_and_moves_nothing() throws IOException {
        open(Theme.DAY, 1440, 900);
        at("tick 5");
        var before = Fx.call(() -> session.theatre().player().playhead());
        Canvas canvas = Fx.call(() -> (Canvas) ((Parent) scene.lookup("#timeline")).getChildrenUnmodifiable().getFirst());
        Fx.run(() -> {
            Point2D name = canvas.localToScene(40, TimelinePainter.BELOW_CLOCK + 2.5 * TimelinePainter.LANE);
            Event.fireEvent(canvas, mouse(MouseEvent.MOUSE_PRESSED, name.getX(), name.getY()));
        });
        picture();

        assertThat(Fx.call(() -> session.theatre().selected())).isEqualTo(2);
        assertThat(Fx.call(() -> session.theatre().player().playhead())).isEqualTo(before);
        press(KeyCode.DIGIT4);
        assertThat(Fx.call(() -> ((TableView<?>) scene.lookup("#tasks")).getSelectionModel().getSelectedIndex())).isEqualTo(1);
        assertThat(frames()).isNotEmpty();
        press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> session.theatre().selected())).isNull();
        picture();
        assertThat(frames()).isEmpty();
    }

    @Test
    void a_row_of_the_table_and_a_mark_in_the_gutter_select_their_task() throws IOException {
        open(Theme.DAY, 1440, 900);
        at("turn 4");
        press(KeyCode.DIGIT4);
        Fx.run(() -> {
            TableView<?> table = (TableView<?>) scene.lookup("#tasks");
            table.getSelectionModel().select(2);
            Event.fireEvent(table, mouse(MouseEvent.MOUSE_CLICKED, 20, 60));
        });
        assertThat(Fx.call(() -> session.theatre().selected())).isEqualTo(3);
        Node mark = Fx.call(() -> scene.getRoot().lookupAll(".paused").stream().filter(one -> one.getParent().getAccessibleText().contains("ann"))
                .findFirst().orElseThrow());
        Fx.run(() -> Event.fireEvent(mark, mouse(MouseEvent.MOUSE_CLICKED, 4, 4)));
        assertThat(Fx.call(() -> session.theatre().selected())).isEqualTo(2);
    }

    @Test
    void what_the_selected_task_has_in_hand_is_told_and_leads_to_its_line() throws IOException {
        open(Theme.DAY, 1440, 900);
        at("after turn 7");
        Fx.run(() -> session.theatre().select(2));
        press(KeyCode.DIGIT7);
        picture();

        List<String> told = Fx.call(() -> scene.lookup("#inside").lookupAll(".inside-variable .stop-code").stream()
                .map(Node::getAccessibleText).toList());
        assertThat(told).contains("name is 'ann'", "done is ['soup'], changed since it paused before", "table is 'ANN'");
        Hyperlink outer = Fx.call(() -> (Hyperlink) scene.lookup("#inside").lookupAll(".inside-frame > .hyperlink").toArray()[1]);
        Fx.run(outer::fire);
        assertThat(Fx.call(() -> ((CodeArea) scene.lookup(".code-area")).getCurrentParagraph())).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1440, 900", "NIGHT, 1440, 900", "CONTRAST, 1440, 900", "DAY, 900, 600"})
    void it_can_be_looked_at(Theme theme, int width, int height) throws IOException {
        open(theme, width, height);
        at("after turn 7");
        Fx.run(() -> session.theatre().select(2));
        press(KeyCode.DIGIT7);
        BufferedImage picture = picture();
        Looking.leave(picture, "inside/" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
        assertThat(picture.getWidth()).isEqualTo(width);
    }

    private void open(Theme theme, int width, int height) throws IOException {
        Trace trace;
        try (var in = Files.newInputStream(ORDERS)) {
            trace = TraceReader.read(ORDERS.toString(), in);
        }
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, LentPython::new);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            session.open(trace.header().program(), trace);
            scene.getRoot().resize(width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void at(String moment) {
        Fx.run(() -> {
            var stage = session.theatre().performance().stage();
            try {
                session.theatre().player().seek(stage.score().at(Moment.parse(moment).begins(stage)));
            } catch (NoSuchMoment e) {
                throw new AssertionError(e);
            }
        });
        picture();
    }

    private List<Node> frames() {
        return Fx.call(() -> List.copyOf(scene.getRoot().lookupAll(".chosen-frame").stream().filter(Rectangle.class::isInstance).toList()));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, 0, 0, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, true, null);
    }

    /** With Alt, but for Escape. */
    @Override
    void press(KeyCode key) {
        press(key, false, key != KeyCode.ESCAPE);
    }
}
