package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.Theatre;
import dev.asynckitchen.app.whatif.Trials;
import dev.asynckitchen.app.whatif.WhatIfCard;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.stage.score.LoopClock;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What if, in the window: asked, tried beside the program as it is, added to and taken back. */
class WhatIfWindowTest extends OpenedScene {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_task_is_cancelled_in_a_wait_and_stands_beside_the_program_as_it_is(Theme theme) throws IOException {
        open(theme);
        inTheFirstWait();
        press(KeyCode.W);
        assertThat(card()).isNotNull();
        look("what-if-card", theme);
        assertThat(Fx.call(() -> scene.getFocusOwner().getId())).as("Space does it").isEqualTo("what-if-cancel");
        choose("B");
        fire("what-if-cancel");
        Fx.await(theatre().comparisonProperty(), shown -> shown != null);

        assertThat(card()).as("it is put away").isNull();
        assertThat(printed()).contains("Task 'B' started.", "CancelledError");
        assertThat(Fx.call(() -> theatre().comparison().stage().leftName())).isEqualTo("as it is");
        look("what-if-beside", theme);
        press(KeyCode.ESCAPE);
        assertThat(bar()).isEqualTo("cancel B at 0.5 s");
        assertThat(Fx.call(() -> session.theatre().performance().trace().header().isTrue())).isFalse();
        look("what-if-window", theme);
    }

    @Test
    void what_is_tried_adds_up_and_is_taken_back() {
        open(Theme.DAY);
        Trace truth = Fx.call(() -> theatre().performance().trace());
        seek(TraceEvent.TurnEnded.class, 3);
        tryOut("A", "what-if-delay", "three");
        assertThat(Fx.call(() -> ((Label) scene.lookup(".what-if-trouble")).getText())).isEqualTo("\"three\" is no number of seconds above zero.");
        Fx.run(() -> ((TextField) scene.lookup("#what-if-delay-said")).setText("3"));
        fire("what-if-delay");
        Fx.await(theatre().comparisonProperty(), shown -> shown != null);
        press(KeyCode.ESCAPE);
        tryOut("B", "what-if-ring", "");
        Fx.await(theatre().performanceProperty(), shown -> shown.trace().header().interventions().size() == 2);
        press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".trial"))).hasSize(2);

        fire("take-back-0");
        Fx.await(theatre().performanceProperty(), shown -> shown.trace().header().interventions().size() == 1);
        press(KeyCode.ESCAPE);
        assertThat(bar()).startsWith("ring B a");
        fire("trials-back");
        Fx.await(theatre().performanceProperty(), shown -> shown.trace().header().isTrue());
        assertThat(Fx.call(() -> theatre().performance().trace().events())).isEqualTo(truth.events());
        assertThat(Fx.call(() -> scene.lookup("#trials-bar").isVisible())).isFalse();
    }

    @Test
    void what_python_cannot_make_is_told_and_nothing_is_changed() {
        open(Theme.DAY);
        seek(TraceEvent.TurnEnded.class, 3);
        tryOut("A", "what-if-raise", "Nope()");
        Fx.await(session.notices().noticeProperty(), notice -> notice != null && notice.text().contains("NameError"));
        assertThat(Fx.call(() -> theatre().performance().trace().header().isTrue())).isTrue();
        assertThat(Fx.call(() -> theatre().comparison())).isNull();
    }

    @Test
    void at_the_end_nothing_can_be_done_and_that_is_told() {
        open(Theme.DAY);
        press(KeyCode.END);
        press(KeyCode.W);
        assertThat(card()).isNull();
        Fx.await(session.notices().noticeProperty(), notice -> notice != null && notice.text().startsWith("Nothing can be done to anybody here"));
    }

    @Test
    void what_tasks_share_is_chosen_itself_where_something_can_be_done_to_it() {
        open(Theme.DAY);
        seek(TraceEvent.TurnEnded.class, 3);
        Fx.run(() -> {
            int tray = theatre().situation().state().fixtures().keySet().iterator().next();
            var card = WhatIfCard.of(new Trials(session), new Subject.OfResource(tray), () -> { }).orElseThrow();
            assertThat(((ComboBox<?>) card.lookup("#what-if-whom")).getValue()).isEqualTo("gather 1");
            assertThat(card.lookupAll(".button")).extracting(Node::getId).containsExactly("what-if-cancel");
        });
    }

    private void tryOut(String whom, String deed, String said) {
        press(KeyCode.W);
        choose(whom);
        if (!said.isEmpty()) {
            Fx.run(() -> ((TextField) scene.lookup("#" + deed + "-said")).setText(said));
        }
        fire(deed);
    }

    private void open(Theme theme) {
        Fx.run(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(theatre(), session.notices(), FolderWindow::show), 1280, 800);
            scene.snapshot(null);
        });
    }

    private Theatre theatre() {
        return session.theatre();
    }

    /** The playhead to where the nth of these events is over. */
    private void seek(Class<? extends TraceEvent> kind, int nth) {
        Fx.run(() -> {
            int left = nth;
            Trace trace = theatre().performance().trace();
            for (int i = 0; i < trace.size(); i++) {
                if (kind.isInstance(trace.get(i)) && --left == 0) {
                    theatre().player().seek(theatre().performance().atEvent(i).orElseThrow());
                }
            }
            scene.snapshot(null);
        });
    }

    /** The playhead to where the clock shows half a second. */
    private void inTheFirstWait() {
        Fx.run(() -> {
            var clock = new LoopClock(theatre().performance().score());
            for (double at = 0; clock.at(theatre().player().playhead()) < 0.5; at += 0.02) {
                theatre().player().seek(theatre().performance().score().at(at));
            }
            scene.snapshot(null);
        });
    }

    private Node card() {
        return Fx.call(() -> scene.lookup("#what-if-card"));
    }

    private String bar() {
        return Fx.call(() -> ((Label) scene.lookup("#trials-bar").lookup(".trial").lookup(".label")).getText());
    }

    private String printed() {
        var text = new StringBuilder();
        Fx.call(() -> theatre().performance().trace()).events().forEach(event -> {
            if (event instanceof TraceEvent.Output output) {
                text.append(output.text());
            }
        });
        return text.toString();
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        Fx.run(() -> {
            ((ComboBox<String>) scene.lookup("#what-if-whom")).setValue(name);
            scene.snapshot(null);
        });
    }

    private void fire(String id) {
        Fx.run(() -> {
            ((Button) scene.lookup("#" + id)).fire();
            scene.snapshot(null);
        });
    }

    @Override
    void press(KeyCode key) {
        super.press(key);
        Fx.run(() -> scene.snapshot(null));
    }

    private void look(String name, Theme theme) throws IOException {
        Looking.leave(Fx.call(() -> Looking.picture(scene.snapshot(null))), name + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
}
