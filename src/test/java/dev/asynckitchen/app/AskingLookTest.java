package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.question.RecordedPython;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes next, asked in the window: by keys and by clicks, and as it looks. */
class AskingLookTest extends OpenedScene {
    @ParameterizedTest
    @CsvSource({
        "DAY, tray, 1440, 900", "NIGHT, tray, 1440, 900", "DAY, await-picks-next, 900, 600", "NIGHT, await-picks-next, 900, 600", "DAY, pass, 900, 600"
    })
    void a_question_and_its_answers_can_be_looked_at(Theme theme, String program, int width, int height) throws IOException {
        open(theme, program, width, height);
        String name = "asking/" + theme.name().toLowerCase(Locale.ROOT) + "-" + program + "-" + width + "-";
        Looking.leave(picture(), name + "0-thinking");
        ready();
        for (int nth = 1; hides(); nth++) {
            press(KeyCode.END);
            BufferedImage asks = picture();
            Looking.leave(asks, name + nth + "-asks");
            press(nth % 2 == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
            Looking.leave(picture(), name + nth + "-answered");
            if (lookup("#question-imagine") != null) {
                Button imagine = (Button) lookup("#question-imagine");
                Fx.run(imagine::fire);
                Looking.leave(picture(), name + nth + "-imagined");
                press(KeyCode.ESCAPE);
            }
            press(KeyCode.ENTER);
            assertThat(asks.getWidth()).isEqualTo(width);
        }
        Looking.leave(picture(), name + "9-over");
    }

    @Test
    void a_ticket_that_is_clicked_is_the_answer() {
        open(Theme.DAY, "await-picks-next", 1280, 800);
        ready();
        while (Fx.call(() -> scene.lookup("#ticket-1") == null && scene.lookup("#ticket-2") == null)) {
            press(KeyCode.END);
            if (Fx.call(() -> scene.lookup("#ticket-1") == null && scene.lookup("#ticket-2") == null)) {
                press(KeyCode.ESCAPE);
                press(KeyCode.ESCAPE);
            }
        }
        Fx.run(() -> ((Button) (scene.lookup("#ticket-1") == null ? scene.lookup("#ticket-2") : scene.lookup("#ticket-1"))).fire());
        assertThat(Fx.call(() -> scene.lookup("#question-on"))).isNotNull();
        assertThat(Fx.call(() -> scene.lookup("#ticket-1"))).isNull();
    }

    @Test
    void the_window_tells_no_number_of_what_is_to_come() {
        open(Theme.DAY, "tray", 1280, 800);
        ready();
        assertThat(Fx.call(() -> scene.lookup("#kitchen").isVisible())).as("the kitchen stands there from the beginning").isTrue();
        press(KeyCode.END);
        assertThat(status()).startsWith("tick ").doesNotContain(" of ");
        assertThat(Fx.call(() -> scene.lookup("#question").getAccessibleText())).contains("1:").contains("2:");
    }

    @Test
    void digits_that_are_typed_into_the_program_are_no_answers() {
        open(Theme.DAY, "tray", 1280, 800);
        ready();
        press(KeyCode.END);
        Fx.run(() -> Event.fireEvent(scene.lookup(".code-area"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT1, false, false, false, false)));
        assertThat(Fx.call(() -> scene.lookup("#question-on"))).isNull();
    }

    private void open(Theme theme, String program, int width, int height) {
        var python = new RecordedPython(program);
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, () -> python);
            Program text = python.truth().header().program();
            session.editor().open(Document.of(text.name(), text.source(), null));
            session.theatre().show(new Performance(python.truth(), null));
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            scene.getRoot().resize(width, height);
            scene.getRoot().layout();
        });
        press(KeyCode.Q);
    }

    private void ready() {
        Fx.await(lookup("#thinking").visibleProperty(), visible -> !visible);
        Fx.run(() -> session.notices().tell(null));
    }

    private Node lookup(String id) {
        return Fx.call(() -> scene.lookup(id));
    }

    private boolean hides() {
        return Fx.call(() -> session.theatre().performance().hides());
    }

    private String status() {
        return Fx.call(() -> ((Label) scene.lookup("#status")).getText());
    }
}
