package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.kept.KeptStops;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.stage.stop.Breakpoint;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the program stops, in the window: by keys and by clicks, and as it looks. */
class StopWindowTest extends OpenedScene {
    @Test
    void a_breakpoint_is_made_by_a_key_and_the_way_to_the_end_stops_there_and_says_why() {
        open(Theme.DAY, 1440, 900);
        caret(7);
        press(KeyCode.F9);
        press(KeyCode.ESCAPE);
        press(KeyCode.END);

        assertThat(status()).startsWith("Stopped: line 7 begins  ·  tick ");
        assertThat(Fx.call(() -> session.theatre().situation().running())).isEqualTo(7);
        press(KeyCode.END);
        assertThat(status()).startsWith("Stopped: line 7 begins");
        press(KeyCode.HOME);
        assertThat(status()).doesNotContain("Stopped");
        press(KeyCode.F8);
        assertThat(status()).startsWith("Stopped: line 7 begins");
        caret(7);
        press(KeyCode.F9);
        press(KeyCode.ESCAPE);
        press(KeyCode.END);
        assertThat(status()).doesNotContain("Stopped");
    }

    @Test
    void a_click_in_the_gutter_makes_a_breakpoint_and_another_one_does_away_with_it() {
        open(Theme.DAY, 1440, 900);
        click(7, MouseButton.PRIMARY);
        assertThat(breakpoint(7)).isEqualTo(Breakpoint.at(7));
        assertThat(gutter(7).getAccessibleText()).isEqualTo("Line 7: stops here");
        click(7, MouseButton.PRIMARY);
        assertThat(breakpoint(7)).isNull();
    }

    @Test
    void what_a_breakpoint_asks_is_asked_of_the_program_which_is_cooked_anew_for_it() {
        open(Theme.DAY, 1440, 900);
        click(7, MouseButton.SECONDARY);
        TextField field = Fx.call(() -> (TextField) scene.lookup("#condition"));
        Fx.run(() -> {
            field.setText("name == 'B'");
            field.getOnAction().handle(null);
        });
        Fx.await(session.theatre().performanceProperty(), shown -> "name == 'B'".equals(shown.trace().header().condition(7)));
        press(KeyCode.ESCAPE);
        press(KeyCode.END);

        assertThat(status()).startsWith("Stopped: line 7 begins, and name == 'B'");
        assertThat(Fx.call(() -> session.theatre().performance().trace().get(session.theatre().player().haltedProperty().get().position())))
                .isInstanceOfSatisfying(TraceEvent.Line.class, line -> assertThat(line.task()).isEqualTo(3));
    }

    @Test
    void breakpoints_go_with_their_lines_and_are_kept_with_the_program() throws Exception {
        open(Theme.DAY, 1440, 900);
        click(7, MouseButton.PRIMARY);
        Fx.run(() -> session.editor().textProperty().set("# first\n" + session.editor().text()));
        assertThat(breakpoint(7)).isNull();
        assertThat(breakpoint(8)).isEqualTo(Breakpoint.at(8));
        press(KeyCode.ESCAPE);
        press(KeyCode.END);
        assertThat(status()).as("it is line 7 of what ran").startsWith("Stopped: line 7 begins");
        close();

        assertThat(KeptStops.read(config).of("lesson:gather")).isNotNull();
        open(Theme.DAY, 1440, 900);
        Fx.await(session.theatre().player().stopsProperty(), stops -> stops.at(7).isPresent());
    }

    @Test
    void one_goes_to_a_moment_as_one_says_it() {
        open(Theme.DAY, 1440, 900);
        goTo("tick 99");
        assertThat(Fx.call(() -> ((Label) scene.lookup("#go-to-said")).getText())).isEqualTo("There is no tick 99; the last one is 14.");
        Fx.run(() -> type("turn 12"));
        assertThat(Fx.call(() -> scene.lookup("#go-to-card"))).isNull();
        assertThat(Fx.call(() -> session.theatre().situation().beat().turn())).isEqualTo(12);
    }

    @Test
    void the_selected_tasks_turns_are_a_key_away() {
        open(Theme.DAY, 1440, 900);
        Fx.run(() -> session.theatre().select(3));
        press(KeyCode.F7);
        int first = turn();
        press(KeyCode.F7);
        assertThat(turn()).isGreaterThan(first);
        press(KeyCode.F7, true, false);
        assertThat(turn()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1440, 900", "NIGHT, 1440, 900", "CONTRAST, 1440, 900", "DAY, 900, 600"})
    void the_list_of_stops_and_the_gutter_can_be_looked_at(Theme theme, int width, int height) throws IOException {
        open(theme, width, height);
        String name = "stops/" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-";
        click(7, MouseButton.PRIMARY);
        click(6, MouseButton.SECONDARY);
        Looking.leave(picture(), name + "condition");
        Fx.run(() -> {
            TextField field = (TextField) scene.lookup("#condition");
            field.setText("len(name) > 1");
            field.getOnAction().handle(null);
        });
        Fx.await(session.theatre().performanceProperty(), shown -> shown.trace().header().conditions() != null);
        click(9, MouseButton.PRIMARY); // Nothing runs there;
        press(KeyCode.DIGIT5, false, true);
        picture(); // The list is made once it is to be seen.
        Fx.run(() -> ((CheckBox) scene.lookup("#stop-10")).fire());
        Fx.run(() -> ((CheckBox) scene.lookup("#stop-at-cancel")).fire());
        press(KeyCode.ESCAPE);
        Fx.run(() -> session.theatre().select(2));
        press(KeyCode.END);
        BufferedImage picture = picture();
        Looking.leave(picture, name + "list");
        assertThat(picture.getWidth()).isEqualTo(width);
        goTo("tick 99");
        Looking.leave(picture(), name + "go");
    }

    private void open(Theme theme, int width, int height) {
        Fx.run(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, Asked::new);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            scene.getRoot().resize(width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void caret(int line) {
        Fx.run(() -> {
            CodeArea area = (CodeArea) scene.lookup(".code-area");
            area.moveTo(line - 1, 0);
            area.requestFocus();
        });
    }

    private void goTo(String moment) {
        Fx.run(() -> Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.J, false, true, false, false)));
        Fx.run(() -> type(moment));
    }

    private void type(String moment) {
        TextField field = (TextField) scene.lookup("#go-to");
        field.setText(moment);
        field.getOnAction().handle(null);
    }

    private Node gutter(int line) {
        return Fx.call(() -> {
            ((CodeArea) scene.lookup(".code-area")).showParagraphInViewport(line - 1);
            scene.getRoot().layout();
            scene.snapshot(null);
            return scene.getRoot().lookupAll(".gutter").stream()
                    .filter(cell -> cell.getAccessibleText().matches("Line " + line + "\\b.*")).findFirst().orElseThrow();
        });
    }

    private void click(int line, MouseButton button) {
        Node cell = gutter(line);
        Fx.run(() -> Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_CLICKED, 90, 5, 0, 0, button, 1,
                false, false, false, false, button == MouseButton.PRIMARY, false, button == MouseButton.SECONDARY, false, false, true, null)));
    }

    private Breakpoint breakpoint(int line) {
        Node cell = gutter(line);
        return Fx.call(() -> cell.getAccessibleText().contains("stops here") ? Breakpoint.at(line) : null);
    }

    private int turn() {
        return Fx.call(() -> session.theatre().situation().state().turn());
    }

    private String status() {
        return Fx.call(() -> ((Label) scene.lookup("#status")).getText());
    }

    /** Does what the lesson's program did, and finds every condition true for task 3 alone. */
    private static final class Asked extends IdlePython {
        @Override
        public Run start(Program program, RunOptions options) {
            Trace known = Lessons.find("gather").orElseThrow().trace();
            var trace = new Trace(known.header().asking(options.conditions()));
            known.events().forEach(event -> trace.append(event instanceof TraceEvent.Line line && options.conditions().containsKey(line.line())
                    ? new TraceEvent.Line(line.line(), line.function(), line.task(), Integer.valueOf(3).equals(line.task()), null, null) : event));
            return IdlePython.over(trace);
        }
    }
}
