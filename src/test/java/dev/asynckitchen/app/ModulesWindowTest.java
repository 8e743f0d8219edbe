package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.panes.ReportPane;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.Watch;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.TraceEvent;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the selected task is paused in, over the program. */
class ModulesWindowTest {
    @TempDir
    private Path config;

    private Session session;
    private Scene scene;

    private void open() throws Exception {
        Performance shop = Performance.readThrough(TraceFiles.read(Path.of("src/test/resources/recorded/shop.trace.jsonl")), Watch.NOBODY);
        Fx.run(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 1280, 800);
            scene.snapshot(null);
            session.theatre().show(shop);
        });
    }

    private void press(KeyCode key, boolean alt) {
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private Node sheet() {
        return scene.lookup("#file-sheet");
    }

    @Test
    void it_follows_the_selected_task_and_goes_with_escape_or_when_the_task_is_in_the_program() throws Exception {
        open();
        List<TraceEvent> events = session.theatre().performance().trace().events();
        int paused = events.stream().filter(event -> event instanceof TraceEvent.TaskWaiting e && e.stack().size() > 1).map(events::indexOf).findFirst().orElseThrow();
        var waiting = (TraceEvent.TaskWaiting) events.get(paused);
        Fx.run(() -> {
            session.theatre().player().seekToEvent(paused + 1);
            assertThat(sheet().isVisible()).isFalse();
            session.theatre().select(waiting.task());
            scene.snapshot(null);
            assertThat(sheet().isVisible()).isTrue();
            Frame at = waiting.stack().getLast();
            var text = (CodeArea) scene.lookup("#file-text");
            assertThat(text.getText()).contains("class Till");
            assertThat(text.getParagraph(at.line() - 1).getParagraphStyle()).containsExactly("ran");
            assertThat(text.getAccessibleText()).contains("counter/till.py", String.valueOf(at.line()));
        });
        Looking.leave(Fx.call(() -> Looking.picture(scene.snapshot(null))), "window/day-file-sheet");
        Fx.run(() -> {
            scene.lookup("#file-text").requestFocus();
            press(KeyCode.ESCAPE, false);
            assertThat(sheet().isVisible()).isFalse();
            session.theatre().select(1);
            assertThat(sheet().isVisible()).isFalse();
            session.theatre().select(waiting.task());
            assertThat(sheet().isVisible()).isTrue();
        });
    }

    @Test
    void a_finding_leads_to_the_file_it_is_in() throws Exception {
        open();
        Fx.run(() -> {
            press(KeyCode.DIGIT6, true);
            scene.snapshot(null);
            var report = (ReportPane) scene.lookup("#report");
            report.getSelectionModel().select(1);
            report.requestFocus();
            press(KeyCode.ENTER, false);
            scene.snapshot(null);
        });
        Fx.run(() -> {
            assertThat(sheet().isVisible()).isTrue();
            assertThat(((CodeArea) scene.lookup("#file-text")).getText()).contains("class Till");
            assertThat(((CodeArea) scene.lookup("#file-text")).getParagraph(14).getParagraphStyle()).containsExactly("ran");
        });
    }
}
