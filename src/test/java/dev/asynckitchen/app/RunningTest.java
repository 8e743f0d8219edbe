package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.desk.ByItself;
import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.question.AskedQuestion;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.question.Thinking;
import dev.asynckitchen.app.recording.RecordCard;
import dev.asynckitchen.app.recording.SizeEstimate;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.WrongLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user runs, saves and records, with the real Python. */
class RunningTest {
    private static Session session;

    @TempDir
    private static Path config;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        session = Fx.call(() -> new Session(Lessons.opening(), Settings.DEFAULT, config, LentPython::new));
    }

    @AfterAll
    static void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
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
        Performance after = Fx.await(session.theatre().performanceProperty(), shown -> shown.source().equals("print('mine')\n"));

        assertThat(meanwhile).isSameAs(before);
        assertThat(after).isNotSameAs(before);
        assertThat(Fx.call(session.editor().editedBinding()::get)).isTrue();
        assertThat(Fx.call(session.changedBinding()::get)).isFalse();
    }

    @Test
    void what_comes_next_is_asked_of_a_program_that_was_just_run_and_wrong_answers_come_from_wrong_loops() throws Exception {
        Asking asking = Fx.call(() -> {
            session.editor().textProperty().set("""
                    import asyncio

                    async def cook(name):
                        print(name)
                        await asyncio.sleep(1)

                    async def main():
                        await asyncio.gather(cook("A"), cook("B"))

                    asyncio.run(main())
                    """);
            var made = new Asking(session.theatre(), new Thinking(session.cooking(), session.notices(), session.preferences()),
                    session.notices(), session.preferences());
            made.onProperty().set(true);
            session.run();
            return made;
        });
        Fx.await(session.theatre().performanceProperty(), shown -> shown.source().contains("cook(name)") && shown.hides());
        Fx.await(asking.preparingProperty(), preparing -> !preparing);
        AskedQuestion first = Fx.call(() -> {
            session.theatre().player().toEnd();
            return asking.asked();
        });
        Fx.run(() -> asking.onProperty().set(false));

        assertThat(first.question().right().answer()).isEqualTo("1 s");
        assertThat(first.question().choices()).filteredOn(choice -> choice.loop() == WrongLoop.WAITS_ADD_UP).singleElement()
                .satisfies(choice -> assertThat(choice.answer()).isEqualTo("2 s"));
    }

    @Test
    void a_syntax_error_is_shown_at_its_line_and_in_the_console_and_the_text_stays() throws Exception {
        String text = "import asyncio\nx = (\n";
        Performance shown = run(text);
        Fx.await(session.theatre().lengthProperty(), _ -> shown.trace().ended());
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
    void a_program_that_was_changed_runs_by_itself_and_the_moment_is_the_same() throws Exception {
        String text = """
                import asyncio

                async def cook(name):
                    await asyncio.sleep(1)
                    print(name)

                async def main():
                    await asyncio.gather(cook("A"), cook("B"))

                asyncio.run(main())
                """;
        Performance before = run(text);
        Fx.await(session.theatre().lengthProperty(), _ -> before.trace().ended());
        Situation moment = Fx.call(() -> {
            var itself = new ByItself(session);
            assertThat(itself.outlivedBinding().get()).isFalse();
            session.preferences().byItselfProperty().set(true);
            session.theatre().player().toStart();
            for (int i = 0; i < 5; i++) {
                session.theatre().player().forward(Stride.TURN);
            }
            session.theatre().player().pause();
            return session.theatre().situation();
        });
        Fx.run(() -> session.editor().textProperty().set(text.replace("print(name)", "print(name, name)")));
        Fx.await(session.theatre().performanceProperty(), shown -> shown.source().contains("name, name"));
        Situation after = Fx.await(session.theatre().situationProperty(), now -> now != null && now.turnEvent() >= moment.turnEvent());
        Fx.run(() -> session.preferences().byItselfProperty().set(false));

        assertThat(after.state().tick()).isEqualTo(moment.state().tick()).isPositive();
        assertThat(after.turnEvent()).isEqualTo(moment.turnEvent());
    }

    @Test
    void a_program_that_never_ends_is_run_a_little_ahead_and_on_when_the_user_gets_there() throws Exception {
        Performance shown = run("import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(f())\n");
        Fx.await(session.theatre().lengthProperty(), _ -> shown.steps().turns() >= Performance.AHEAD - 10);
        int first = Fx.call(() -> shown.steps().turns());
        Fx.run(() -> {
            session.theatre().player().toEnd();
            session.theatre().player().pause();
        });
        Fx.await(session.theatre().lengthProperty(), _ -> shown.steps().turns() > first + 100);

        assertThat(first).isBetween(Performance.AHEAD - 10, Performance.AHEAD + 10);
        assertThat(shown.trace().ended()).isFalse();
        Fx.run(() -> session.open(Lessons.opening()));
        assertThat(Fx.call(session.theatre().player()::playhead)).isEqualTo(Playhead.START);
    }

    @Test
    void the_end_is_the_end_of_the_program_and_not_of_what_is_cooked() throws Exception {
        Performance shown = run("import asyncio\nasync def f():\n    for _ in range(2 * " + Performance.AHEAD + "):\n"
                + "        await asyncio.sleep(1)\nasyncio.run(f())\n");
        boolean moves = Fx.call(() -> {
            session.theatre().player().toEnd();
            return session.theatre().player().endingProperty().get();
        });
        while (Fx.call(() -> session.theatre().player().endingProperty().get())) {
            Fx.run(() -> session.theatre().player().advance(0.02));
        }

        assertThat(moves).isTrue();
        assertThat(shown.trace().ended()).isTrue();
        assertThat(Fx.call(() -> session.theatre().situation().state().ended())).isEqualTo(EndOutcome.OK);
    }

    @Test
    void who_stops_on_the_way_to_the_end_is_shown_what_is_cooked() throws Exception {
        Performance shown = run("import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(f())\n");
        Fx.run(() -> {
            session.theatre().player().toEnd();
            session.theatre().player().advance(0.02);
            session.theatre().player().pause();
        });

        assertThat(Fx.call(() -> session.theatre().player().isMoving())).isFalse();
        assertThat(Fx.call(() -> session.theatre().player().playhead())).isGreaterThan(Playhead.START);
        assertThat(shown.trace().ended()).isFalse();
    }

    @Test
    void a_program_is_opened_edited_and_saved() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "print(1)\n");
        Fx.run(() -> session.open(file));
        Fx.await(session.editor().documentProperty(), document -> file.equals(document.file()));
        Fx.run(() -> {
            session.editor().textProperty().set("print(2)\n");
            session.save(file, () -> { });
        });
        Fx.await(session.editor().documentProperty(), document -> document.text().equals("print(2)\n"));

        assertThat(file).hasContent("print(2)\n");
        assertThat(Fx.call(session.editor().editedBinding()::get)).isFalse();
    }

    @Test
    void a_file_that_cannot_be_read_leaves_what_is_open() throws Exception {
        Document before = Fx.call(session.editor()::document);
        Path broken = Files.writeString(folder.resolve("broken.trace.jsonl"), "no trace\n");
        Fx.run(() -> session.open(broken));
        Notice notice = Fx.await(session.notices().noticeProperty(), told -> told != null && told.kind() == Notice.Kind.TROUBLE);

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
        Fx.await(session.notices().noticeProperty(), told -> told != null && told.kind() == Notice.Kind.GOOD);
        Performance saved = Fx.call(session.theatre()::performance);
        Fx.run(() -> session.open(file));
        Performance opened = Fx.await(session.theatre().performanceProperty(), shown -> shown != saved);

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
        Fx.await(studio.taskProperty(), task -> task == null);

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
        Fx.await(studio.taskProperty(), task -> task == null);

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
        Fx.await(studio.taskProperty(), task -> task == null);
        Fx.run(() -> session.notices().noticeProperty().get().actions().getFirst().action().run());

        Fx.await(session.notices().noticeProperty(), told -> told != null && told.text().startsWith("No file manager was found"));
        assertThat(Fx.call(() -> session.notices().noticeProperty().get()).text()).endsWith(gif + ".");
    }

    @Test
    void the_form_shows_what_will_be_recorded_and_estimates_its_size() throws Exception {
        Path gif = folder.resolve("some.gif");
        var wanted = new AtomicReference<Recording>();
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        Label label = Fx.call(() -> {
            var scene = new Scene(new RecordCard(session.theatre(), session.preferences(), wanted::set));
            scene.snapshot(null);
            for (String choice : List.of("some ticks", "480", "10")) {
                ((ToggleButton) scene.getRoot().lookupAll(".toggle-button").stream()
                        .filter(node -> ((ToggleButton) node).getText().equals(choice)).findFirst().orElseThrow()).fire();
            }
            ((Spinner<?>) scene.lookup("#record-to")).getEditor().setText("3");
            ((Spinner<?>) scene.lookup("#record-to")).commitValue();
            ((Button) scene.lookup("#record-start")).fire();
            return (Label) scene.lookup("#record-estimate");
        });
        var recorder = new Recorder(Fx.call(() -> session.theatre().performance().trace()), wanted.get());
        recorder.record(List.of(gif), (_, _) -> { });
        String estimate = Fx.await(label.textProperty(), text -> text.contains("480 × 270") && text.contains(recorder.frames() + " frames"));

        assertThat(estimate).matches("(?s).+ s, \\d+ frames\n480 × 270, .+");
        assertThat(SizeEstimate.bytes(wanted.get(), recorder.frames()) / Files.size(gif)).isBetween(0.7, 1.4);
    }

    @Test
    void what_is_no_number_of_a_tick_is_told_in_one_sentence_and_not_recorded() {
        Fx.run(() -> session.open(Lessons.find("gather").orElseThrow()));
        List<Object> told = Fx.call(() -> {
            var scene = new Scene(new RecordCard(session.theatre(), session.preferences(), _ -> { }));
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
        return Fx.await(session.theatre().performanceProperty(), shown -> shown.source().equals(text));
    }
}
