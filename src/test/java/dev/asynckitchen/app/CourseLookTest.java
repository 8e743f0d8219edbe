package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.LessonPlan;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The course in the window, driven by keys; every part of every lesson is left to be looked at. */
class CourseLookTest extends OpenedScene {

    static Stream<String> lessons() {
        return Course.lessons().stream().map(lesson -> lesson.plan().id());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void a_lesson_is_gone_through_by_one_key(String id) throws IOException {
        LessonPlan plan = Course.find(id).orElseThrow().plan();
        open(Theme.DAY, 1280, 800);
        choose(id);
        int parts = plan.steps().size() + 2;
        for (int part = 1; part <= parts; part++) {
            assertThat(where()).isEqualTo(part + " of " + parts);
            Looking.leave(picture(), "lessons/%02d-%s-%d".formatted(plan.order(), id, part));
            if (part == plan.stepsBeforeQuestion() + 1) {
                press(KeyCode.DIGIT1, false);
                Looking.leave(picture(), "lessons/%02d-%s-%d-answered".formatted(plan.order(), id, part));
            }
            if (part < parts) {
                press(KeyCode.PERIOD, false);
            }
        }
        press(KeyCode.COMMA, false);
        assertThat(where()).isEqualTo(parts - 1 + " of " + parts);
    }

    @ParameterizedTest
    @CsvSource({"NIGHT, 900, 600", "CONTRAST, 1280, 800", "DAY, 900, 600"})
    void it_is_the_same_in_other_lights_and_sizes(Theme theme, int width, int height) throws IOException {
        open(theme, width, height);
        choose("tickets");
        String name = "lessons/" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        Looking.leave(picture(), name + "-step");
        press(KeyCode.PERIOD, false);
        Looking.leave(picture(), name + "-question");
        assertThat(where()).isEqualTo("2 of 5");
    }

    @Test
    void the_shelf_tells_which_lessons_are_served() throws IOException {
        open(Theme.DAY, 1280, 800);
        choose("tickets");
        press(KeyCode.PERIOD, false);
        press(KeyCode.DIGIT1, false);
        for (int i = 0; i < 3; i++) {
            press(KeyCode.PERIOD, false);
        }
        press(KeyCode.L, true);
        assertThat(Fx.call(() -> scene.lookup("#course-tickets").getAccessibleText())).endsWith("Served.");
        assertThat(Fx.call(() -> scene.lookup("#course-forgotten").getAccessibleText())).endsWith("Not begun.");
        Looking.leave(picture(), "lessons/shelf");
    }

    private void open(Theme theme, int width, int height) {
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, IdlePython::new);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            scene.getRoot().resize(width, height);
            scene.getRoot().layout();
        });
    }

    private void choose(String id) {
        press(KeyCode.L, true);
        Fx.run(() -> {
            scene.getRoot().layout();
            ((Button) scene.lookup("#course-" + id)).fire();
        });
    }

    private String where() {
        return Fx.call(() -> ((Label) scene.lookup(".lesson-where")).getText());
    }

    /** With the command key and Shift, if so. */
    private void press(KeyCode key, boolean command) {
        Fx.run(() -> {
            Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, command, command, false, false));
        });
    }

    @Override
    BufferedImage picture() {
        return Fx.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            scene.getRoot().layout(); // What is scrolled finds its height in steps.
            scene.lookup("#focus-ring").setVisible(false); // It finds its place with a pulse, of which a scene without a window has none.
            return Looking.picture(scene.snapshot(null));
        });
    }
}
