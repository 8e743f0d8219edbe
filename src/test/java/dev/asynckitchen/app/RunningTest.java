package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.RecordCard;
import dev.asynckitchen.app.recording.SizeEstimate;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Document;
import dev.asynckitchen.app.session.Notice;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Moment;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.EndOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user runs, saves and records, with the real Python. */
class RunningTest {
    private static Session session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        session = Fx.call(() -> new Session(Lessons.opening(), Settings.DEFAULT));
    }

    @AfterAll
    static void close() {
        Fx.run(session::close);
    }

    @Test
    void an_edited_lesson_runs_and_what_was_shown_stays_until_it_has_begun() throws Exception {
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        Performance before = Fx.call(session.theatre()::performance);
        Performance meanwhile = Fx.call(() -> {
            session.editor().textProperty().set("print('mine')\n");
            session.run();
            return session.theatre().performance();
        });
        Performance after = await(session.theatre().performanceProperty(), shown -> shown.source().equals("print('mine')\n"));

        assertThat(meanwhile).isSameAs(before);
        assertThat(after).isNotSameAs(before);
        assertThat(Fx.call(session.editor().editedBinding()::get)).isTrue();
        assertThat(Fx.call(session.changedBinding()::get)).isFalse();
    }

    @Test
    void a_syntax_error_is_shown_at_its_line_and_in_the_console_and_the_text_stays() throws Exception {
        String text = "import asyncio\nx = (\n";
        Performance shown = run(text);
        await(session.theatre().lengthProperty(), _ -> shown.trace().ended());
        Situation end = Fx.call(() -> {
            session.theatre().player().toEnd();
            return session.theatre().situation();
        });

        assertThat(end.state().ended()).isEqualTo(EndOutcome.EXCEPTION);
        assertThat(end.state().message()).startsWith("SyntaxError");
        assertThat(session.theatre().performance().console().lines(end.position())).isPositive();
        assertThat(Fx.call(session.editor().textProperty()::get)).isEqualTo(text);
    }

    @Test
    void a_program_that_never_ends_is_run_a_little_ahead_and_on_when_the_user_gets_there() throws Exception {
        Performance shown = run("import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(f())\n");
        await(session.theatre().lengthProperty(), _ -> shown.steps().turns() >= Performance.AHEAD - 10);
        int first = Fx.call(() -> shown.steps().turns());
        Fx.run(() -> session.theatre().player().toEnd());
        await(session.theatre().lengthProperty(), _ -> shown.steps().turns() > first + 100);

        assertThat(first).isBetween(Performance.AHEAD - 10, Performance.AHEAD + 10);
        assertThat(shown.trace().ended()).isFalse();
        Fx.run(() -> session.open(Lessons.opening()));
        assertThat(Fx.call(session.theatre().player()::playhead)).isEqualTo(Playhead.START);
    }

    @Test
    void a_program_is_opened_edited_and_saved() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "print(1)\n");
        Fx.run(() -> session.open(file));
        await(session.editor().documentProperty(), document -> file.equals(document.file()));
        Fx.run(() -> {
            session.editor().textProperty().set("print(2)\n");
            session.save(file);
        });
        await(session.editor().documentProperty(), document -> document.text().equals("print(2)\n"));

        assertThat(file).hasContent("print(2)\n");
        assertThat(Fx.call(session.editor().editedBinding()::get)).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_leaves_what_is_open() throws Exception {
        Document before = Fx.call(session.editor()::document);
        Path broken = Files.writeString(folder.resolve("broken.trace.jsonl"), "no trace\n");
        Fx.run(() -> session.open(broken));
        Notice notice = await(session.notices().noticeProperty(), told -> told != null && told.kind() == Notice.Kind.TROUBLE);

        assertThat(notice.text()).startsWith("broken.trace.jsonl, line 1");
        assertThat(Fx.call(session.editor()::document)).isEqualTo(before);
    }

    @Test
    void a_trace_that_is_saved_can_be_opened_again() throws Exception {
        Path file = folder.resolve("gather.trace.jsonl.gz");
        Fx.run(() -> {
            session.open(Lessons.find("gather").orElseThrow());
            session.saveTrace(file);
        });
        await(session.notices().noticeProperty(), told -> told != null && told.kind() == Notice.Kind.GOOD);
        Performance saved = Fx.call(session.theatre()::performance);
        Fx.run(() -> session.open(file));
        Performance opened = await(session.theatre().performanceProperty(), shown -> shown != saved);

        assertThat(opened.trace().events()).isEqualTo(saved.trace().events());
    }

    @Test
    void a_recording_is_made_in_the_background() throws Exception {
        Path gif = folder.resolve("tick.gif");
        var recording = new Recording.Builder().size(480, 270).framesPerSecond(10).speed(4)
                .from(new Moment.Tick(1)).to(new Moment.Tick(1)).quality(Quality.SMALL).build();
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), FolderWindow::show));
        Fx.run(() -> studio.record(recording, gif));
        assertThat(Fx.call(studio::isRecording)).isTrue();
        await(studio.taskProperty(), task -> task == null);

        assertThat(Files.readAllBytes(gif)).startsWith('G', 'I', 'F', '8', '9', 'a');
        assertThat(Fx.call(() -> session.notices().noticeProperty().get()).text()).startsWith("tick.gif is recorded");
    }

    @Test
    void a_recording_that_is_cancelled_leaves_no_file() throws Exception {
        Path gif = folder.resolve("all.gif");
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), FolderWindow::show));
        Fx.run(() -> {
            studio.record(Recording.PLAIN, gif);
            studio.cancel();
        });
        await(studio.taskProperty(), task -> task == null);

        assertThat(folder).isEmptyDirectory();
        assertThat(Fx.call(() -> session.notices().noticeProperty().get()).text()).isEqualTo("The recording was cancelled.");
    }

    @Test
    void the_window_asks_before_it_gives_a_recording_up() throws Exception {
        Path gif = folder.resolve("all.gif");
        var closed = new CompletableFuture<Boolean>();
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), FolderWindow::show));
        assertThat(Fx.call(() -> studio.mayClose(() -> { }))).isTrue();
        Fx.run(() -> studio.record(Recording.PLAIN, gif));
        boolean may = Fx.call(() -> studio.mayClose(() -> closed.complete(true)));
        Notice asked = Fx.call(() -> session.notices().noticeProperty().get());
        boolean before = closed.isDone();
        Fx.run(asked.actions().getFirst().action());

        assertThat(may).isFalse();
        assertThat(before).isFalse();
        assertThat(asked.text()).isEqualTo("A recording is being made. Closing the window gives it up.");
        assertThat(closed.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void where_nothing_can_show_a_folder_the_place_is_told() throws Exception {
        Path gif = folder.resolve("tick.gif");
        var recording = new Recording.Builder().size(64, 36).framesPerSecond(1).build();
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), _ -> CompletableFuture.completedFuture(false)));
        Fx.run(() -> studio.record(recording, gif));
        await(studio.taskProperty(), task -> task == null);
        Fx.run(() -> session.notices().noticeProperty().get().actions().getFirst().action().run());

        await(session.notices().noticeProperty(), told -> told != null && told.text().startsWith("No file manager was found"));
        assertThat(Fx.call(() -> session.notices().noticeProperty().get()).text()).endsWith(gif + ".");
    }

    @Test
    void the_form_shows_what_will_be_recorded_and_estimates_its_size() throws Exception {
        Path gif = folder.resolve("some.gif");
        var wanted = new AtomicReference<Recording>();
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), FolderWindow::show));
        String estimate = Fx.call(() -> {
            var scene = new Scene(new RecordCard(session.theatre(), session.preferences(), studio, wanted::set));
            scene.snapshot(null);
            for (String choice : List.of("some ticks", "480", "10")) {
                ((ToggleButton) scene.getRoot().lookupAll(".toggle-button").stream()
                        .filter(node -> ((ToggleButton) node).getText().equals(choice)).findFirst().orElseThrow()).fire();
            }
            ((Spinner<?>) scene.lookup("#record-to")).getEditor().setText("3");
            ((Spinner<?>) scene.lookup("#record-to")).commitValue();
            ((Button) scene.lookup("#record-start")).fire();
            return ((Label) scene.lookup("#record-estimate")).getText();
        });
        var recorder = new Recorder(Fx.call(studio::trace), wanted.get());
        recorder.record(List.of(gif), (_, _) -> { });

        assertThat(estimate).contains(recorder.frames() + " frames", "480 × 270");
        assertThat(SizeEstimate.bytes(wanted.get(), recorder.frames()) / Files.size(gif)).isBetween(0.7, 1.4);
    }

    @Test
    void what_is_no_number_of_a_tick_is_told_in_one_sentence_and_not_recorded() {
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        List<Object> told = Fx.call(() -> {
            var studio = new Studio(session.theatre(), session.notices(), FolderWindow::show);
            var scene = new Scene(new RecordCard(session.theatre(), session.preferences(), studio, _ -> { }));
            scene.snapshot(null);
            ((ToggleButton) scene.getRoot().lookupAll(".toggle-button").stream()
                    .filter(node -> ((ToggleButton) node).getText().equals("some ticks")).findFirst().orElseThrow()).fire();
            var to = (Spinner<?>) scene.lookup("#record-to");
            to.getEditor().setText("abc");
            to.commitValue();
            return List.of(((Label) scene.lookup("#record-estimate")).getText(), scene.lookup("#record-start").isDisabled(), to.getValue());
        });
        assertThat(told).containsExactly("A tick is a whole number from 1 to 14.", true, 14);
    }

    /** Runs a program as if it had been typed; gives what is shown once it has begun. */
    private static Performance run(String text) throws Exception {
        Fx.run(() -> {
            session.editor().textProperty().set(text);
            session.run();
        });
        return await(session.theatre().performanceProperty(), shown -> shown.source().equals(text));
    }

    /** Waits until an observable has a value that is wanted. */
    private static <T> T await(ObservableValue<T> observable, Predicate<T> wanted) throws Exception {
        var found = new CompletableFuture<T>();
        Subscription watching = Fx.call(() -> observable.subscribe(value -> {
            if (wanted.test(value)) {
                found.complete(value);
            }
        }));
        T value = found.get(120, TimeUnit.SECONDS);
        Fx.run(watching::unsubscribe);
        return value;
    }
}
