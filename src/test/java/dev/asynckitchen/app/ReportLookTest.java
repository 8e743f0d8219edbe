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
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What held up the loop, in the window. */
class ReportLookTest {
    @TempDir
    private Path config;

    private Scene opened(Theme theme, Wording wording, String program) throws IOException {
        Performance whole = Performance.readThrough(TraceFiles.read(Path.of("src/test/resources/report", program + ".trace.jsonl")), Watch.NOBODY);
        return Fx.call(() -> {
            var session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, LentPython::new);
            session.preferences().themeProperty().set(theme);
            session.preferences().wordingProperty().set(wording);
            Scene scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 1280, 800);
            scene.snapshot(null);
            session.theatre().show(whole);
            press(scene, KeyCode.DIGIT6, true);
            scene.snapshot(null);
            return scene;
        });
    }

    private static void press(Scene scene, KeyCode key, boolean alt) {
        Event.fireEvent(scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private static ReportPane pane(Scene scene) {
        return (ReportPane) scene.lookup("#report");
    }

    @ParameterizedTest
    @CsvSource({"DAY, WORDS, blocking_handler", "NIGHT, TERMS, blocking_handler", "DAY, TERMS, slow_consumer"})
    void it_can_be_looked_at(Theme theme, Wording wording, String program) throws IOException {
        Scene scene = opened(theme, wording, program);
        BufferedImage picture = Fx.call(() -> {
            pane(scene).getSelectionModel().select(1);
            pane(scene).requestFocus();
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        });
        Looking.leave(picture, "window/" + theme.name().toLowerCase(Locale.ROOT) + "-report-" + program);
        assertThat(picture.getWidth()).isEqualTo(1280);
    }

    @Test
    void enter_on_a_finding_leads_to_its_moment() throws IOException {
        Scene scene = opened(Theme.DAY, Wording.WORDS, "blocking_handler");
        assertThat(Fx.call(() -> pane(scene).getItems().getFirst())).isInstanceOf(ReportPane.Line.Kind.class);
        ReportPane.Line worst = Fx.call(() -> pane(scene).getItems().get(1));
        assertThat(worst).isInstanceOf(ReportPane.Line.Finding.class);
        Fx.run(() -> {
            pane(scene).getSelectionModel().select(1);
            pane(scene).requestFocus();
            press(scene, KeyCode.ENTER, false);
            scene.snapshot(null);
        });
        assertThat(Fx.call(() -> ((Label) scene.lookup("#status")).getText())).contains("4", "0.364 s");
    }

    @Test
    void it_grows_with_its_trace() throws IOException {
        Trace whole = TraceFiles.read(Path.of("src/test/resources/report/blocking_handler.trace.jsonl"));
        var growing = new Trace(whole.header());
        var performance = new Performance(growing, null);
        int slow = whole.events().indexOf(whole.events().stream().filter(event -> event instanceof TraceEvent.Blocked e && e.seconds() > 0.1)
                .findFirst().orElseThrow());
        whole.events().subList(0, slow).forEach(growing::append);
        assertThat(performance.report().longest()).isLessThan(0.01);
        whole.events().subList(slow, whole.size()).forEach(growing::append);
        assertThat(performance.report().longest()).isBetween(0.35, 0.351);
    }
}
