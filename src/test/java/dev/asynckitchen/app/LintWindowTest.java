package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.Watch;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.Standstill;
import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Common mistakes in the window: marked where they stand, told below, and a click leads to them. */
class LintWindowTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/lint");

    @TempDir
    private Path config;

    private Session session;

    /** One that has read where time.sleep() stands in a program. */
    private static final class ReadingPython extends IdlePython {
        @Override
        public CompletableFuture<Optional<Syntax>> read(Program program) {
            var functions = List.of(new Function("<module>", false, new Span(1, 1, 19, 1)), new Function("slow", true, new Span(5, 1, 6, 20)));
            var call = new Call("time.sleep", new Span(6, 5, 6, 20), 1, Call.Use.STATEMENT, null, false, List.of());
            return CompletableFuture.completedFuture(Optional.of(new Syntax(functions, List.of(call), List.of(), null)));
        }
    }

    private Scene opened(String program, Theme theme, Wording wording) throws IOException {
        Performance whole = Performance.readThrough(TraceFiles.read(PROGRAMS.resolve(program + ".trace.jsonl")), Watch.NOBODY);
        return Fx.call(() -> {
            session = new Session(Lessons.find("gather").orElseThrow(), Settings.DEFAULT, config, ReadingPython::new);
            session.cooking().warmUp();
            session.preferences().themeProperty().set(theme);
            session.preferences().wordingProperty().set(wording);
            Scene scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), 1280, 800);
            session.open(whole.trace().header().program(), whole.trace());
            scene.snapshot(null);
            return scene;
        });
    }

    private static Node bar(Scene scene) {
        Node bar = Fx.call(() -> scene.lookup("#finding-bar")); // Its own thread may be laying out the scene.
        Fx.await(bar.visibleProperty(), shown -> shown);
        return bar;
    }

    private static String told(Scene scene) {
        return Fx.call(() -> ((Hyperlink) scene.lookup("#finding")).getText());
    }

    @ParameterizedTest
    @CsvSource({"DAY, WORDS, blocking-call/says-sleep", "NIGHT, TERMS, waits-for-ever/says-others", "CONTRAST, TERMS, missing-await/says-library-coroutines"})
    void it_can_be_looked_at(Theme theme, Wording wording, String program) throws IOException {
        Scene scene = opened(program, theme, wording);
        assertThat(bar(scene).isVisible()).isTrue();
        Looking.leave(Fx.call(() -> {
            session.theatre().player().toEnd();
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        }), "window/" + theme.name().toLowerCase(Locale.ROOT) + "-lint-" + program.replaceAll("/.*", ""));
    }

    @Test
    void a_click_leads_to_the_place_and_to_the_moment() throws IOException {
        Scene scene = opened("blocking-call/says-sleep", Theme.DAY, Wording.TERMS);
        bar(scene);
        assertThat(told(scene)).isEqualTo("Line 6: time.sleep() held the event loop for 0.5 s, and 2 other tasks that could have gone on.");
        Fx.run(() -> ((Hyperlink) scene.lookup("#finding")).fire());
        Trace trace = session.theatre().performance().trace();
        int position = Fx.call(() -> session.theatre().situation().position());
        assertThat(trace.events().subList(0, position)).anyMatch(TraceEvent.Blocked.class::isInstance);
        var area = (CodeArea) Fx.call(() -> scene.lookup("#program"));
        assertThat(Fx.call(() -> area.getCurrentParagraph() + ":" + area.getCaretColumn())).isEqualTo("5:4");
        assertThat(Fx.call(scene::getFocusOwner)).isSameAs(area);
        assertThat(Fx.call(() -> area.getStyleOfChar(area.getCaretPosition()))).contains("doubted");
        assertThat(Fx.call(() -> area.getStyleOfChar(area.getCaretPosition() - 1))).doesNotContain("doubted");
    }

    @Test
    void several_are_told_one_after_the_other() throws IOException {
        Scene scene = opened("missing-await/says-library-coroutines", Theme.DAY, Wording.TERMS);
        bar(scene);
        assertThat(told(scene)).isEqualTo("Line 7: coroutine 'sleep' was never awaited.");
        Fx.run(() -> ((Button) scene.lookup("#next-finding")).fire());
        assertThat(told(scene)).isEqualTo("Line 8: coroutine 'Queue.put' was never awaited.");
        assertThat(Fx.call(() -> scene.getRoot().lookupAll(".line-finding").size())).isEqualTo(4);
    }

    @Test
    void a_line_that_is_changed_is_not_blamed_any_more() throws IOException {
        Scene scene = opened("missing-await/says-library-coroutines", Theme.DAY, Wording.TERMS);
        bar(scene);
        Fx.run(() -> session.editor().textProperty().set(session.editor().text().replace("    asyncio.sleep(1)", "    await asyncio.sleep(1)")));
        assertThat(told(scene)).isEqualTo("Line 8: coroutine 'Queue.put' was never awaited.");
    }

    @Test
    void while_somebody_is_asked_nothing_is_told() throws IOException {
        Scene scene = opened("blocking-call/says-sleep", Theme.DAY, Wording.TERMS);
        Node bar = bar(scene);
        Fx.run(() -> session.theatre().setStandstill(new Standstill(session.theatre().player().playhead(), Caption.both("What comes?"))));
        assertThat(Fx.call(bar::isVisible)).isFalse();
    }
}
