package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.files.DraftFolder;
import dev.asynckitchen.lesson.Lessons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is opened, saved, left and changed by others meanwhile: no text is lost and no file gets another's. */
class NothingLostTest {
    private static final String MINE = "print('mine')\n";
    private static final String THEIRS = "print('theirs')\n";

    @TempDir
    private Path folder;

    private final AtomicInteger elsewhere = new AtomicInteger();
    private Session session;

    @BeforeEach
    void open() {
        session = session();
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    private Session session() {
        return Fx.call(() -> new Session(Lessons.opening(), Settings.DEFAULT, folder.resolve("config"), IdlePython::new));
    }

    @Test
    void a_save_that_ends_after_another_program_was_opened_does_not_name_it() {
        Path file = folder.resolve("mine.py");
        Fx.run(() -> {
            session.open("lesson:gather");
            session.editor().textProperty().set(MINE);
            session.save(file, elsewhere::incrementAndGet);
            session.open("lesson:await");
        });
        Fx.await(session.notices().noticeProperty(), told -> told != null && told.text().equals("mine.py is saved."));

        assertThat(file).hasContent(MINE);
        assertThat(Fx.call(() -> session.editor().document().name())).isEqualTo("await.py");
        assertThat(Fx.call(() -> session.editor().document().file())).isNull();
    }

    @Test
    void a_slow_opening_does_not_overtake_a_later_choice() throws IOException {
        Path slow = Files.writeString(folder.resolve("slow.py"), MINE);
        Fx.run(() -> {
            session.open(slow);
            session.open("lesson:await");
        });
        toldOf(() -> { });

        assertThat(Fx.call(() -> session.editor().document().name())).isEqualTo("await.py");
    }

    @Test
    void a_file_that_another_program_wrote_is_not_overwritten_unless_the_user_says_so() throws IOException {
        Path file = opened(THEIRS);
        Files.writeString(file, "print('theirs, later')\n");
        Notice asked = saved(file, MINE);

        assertThat(asked.text()).isEqualTo("tea.py was changed by another program.");
        assertThat(asked.actions()).extracting(Notice.Action::name).containsExactly("Reload it", "Overwrite it", "Save elsewhere");
        assertThat(file).hasContent("print('theirs, later')\n");
        Fx.run(asked.actions().get(2).action());
        assertThat(elsewhere).hasValue(1);
        Fx.run(asked.actions().get(1).action());
        Fx.await(session.editor().editedBinding(), edited -> !edited);
        assertThat(file).hasContent(MINE);
    }

    @Test
    void a_file_that_is_reloaded_leaves_what_was_typed_as_a_draft() throws IOException {
        Path file = opened("print(1)\n");
        Files.writeString(file, THEIRS);
        Fx.run(saved(file, MINE).actions().getFirst().action());
        Fx.await(session.editor().textProperty(), THEIRS::equals);

        assertThat(Fx.call(() -> session.unsaved().drafts())).extracting(kept -> kept.draft().text()).containsExactly(MINE);
        assertThat(file).hasContent(THEIRS);
    }

    @Test
    void a_change_is_noticed_when_somebody_looks_and_who_keeps_theirs_is_not_asked_again() throws IOException {
        Path file = opened("print(1)\n");
        Fx.run(() -> session.editor().textProperty().set(MINE));
        Files.writeString(file, THEIRS);
        Fx.run(() -> session.lookAtFile(elsewhere::incrementAndGet));
        Notice asked = Fx.await(session.notices().noticeProperty(), told -> told != null);
        Fx.run(asked.actions().get(1).action());
        Fx.await(session.editor().documentProperty(), document -> document.text().equals(THEIRS));
        Fx.run(() -> session.notices().tell(null));
        Fx.run(() -> session.save(file, elsewhere::incrementAndGet));
        Fx.await(session.editor().editedBinding(), edited -> !edited);

        assertThat(asked.actions()).extracting(Notice.Action::name).containsExactly("Reload it", "Keep mine", "Save elsewhere");
        assertThat(file).hasContent(MINE);
        assertThat(Fx.call(() -> session.notices().noticeProperty().get())).isNull();
    }

    @Test
    void two_saves_in_a_row_are_not_taken_for_those_of_another_program() throws IOException {
        Path file = opened("print(1)\n");
        Fx.run(() -> {
            session.editor().textProperty().set(THEIRS);
            session.save(file, elsewhere::incrementAndGet);
            session.editor().textProperty().set(MINE);
            session.save(file, elsewhere::incrementAndGet);
        });
        Fx.await(session.editor().documentProperty(), document -> document.text().equals(MINE));

        assertThat(file).hasContent(MINE);
        assertThat(Fx.call(() -> session.notices().noticeProperty().get())).isNull();
    }

    @Test
    void a_program_in_another_encoding_is_saved_in_it() throws IOException {
        String text = "# coding: latin-1\nprint('ä')\n";
        Path file = Files.write(folder.resolve("tea.py"), text.getBytes(StandardCharsets.ISO_8859_1));
        Fx.run(() -> session.open(file));
        Fx.await(session.editor().documentProperty(), document -> file.equals(document.file()));
        String read = Fx.call(() -> session.editor().text());
        Fx.run(() -> {
            session.editor().textProperty().set(text + "print('ö')\n");
            session.save(file, elsewhere::incrementAndGet);
        });
        Fx.await(session.editor().editedBinding(), edited -> !edited);

        assertThat(read).isEqualTo(text);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isEqualTo(text + "print('ö')\n");
    }

    @Test
    void a_draft_that_is_taken_up_never_stands_beside_another_programs_timeline() throws IOException {
        opened("print(1)\n");
        Fx.run(() -> {
            session.editor().textProperty().set(MINE);
            session.open("lesson:gather");
        });
        DraftFolder.Kept left = Fx.call(() -> session.unsaved().drafts().getFirst());
        Fx.run(() -> session.restore(left));
        Fx.await(session.editor().textProperty(), MINE::equals);

        assertThat(Fx.call(() -> session.theatre().performance().source())).isEqualTo(MINE);
        assertThat(Fx.call(() -> session.theatre().performance().score().size())).isZero();
        assertThat(Fx.call(() -> session.editor().document().text())).isEqualTo("print(1)\n");
        assertThat(Fx.call(() -> session.editor().isEdited())).isTrue();
    }

    @Test
    void two_windows_keep_what_is_typed_in_each() throws Exception {
        Session other = session();
        for (Session window : List.of(session, other)) {
            Fx.run(() -> {
                window.open("lesson:gather");
                window.editor().textProperty().set("print('" + (window == session) + "')\n");
            });
        }
        Fx.call(() -> other.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
        session = session();
        Fx.run(() -> session.offerUnsaved(() -> { }));
        Fx.await(Bindings.size(session.unsaved().drafts()), size -> size.intValue() == 2);

        assertThat(Fx.call(() -> session.unsaved().drafts())).extracting(kept -> kept.draft().text())
                .containsExactlyInAnyOrder("print('true')\n", "print('false')\n");
    }

    @Test
    void a_draft_that_was_saved_is_none() throws Exception {
        Path file = opened("print(1)\n");
        saved(file, MINE);
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);

        assertThat(new DraftFolder(folder.resolve("config")).find().drafts()).isEmpty();
        session = session();
    }

    private Path opened(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("tea.py"), text);
        Fx.run(() -> session.open(file));
        Fx.await(session.editor().documentProperty(), document -> file.equals(document.file()));
        return file;
    }

    /** Types a text and saves it; gives what is told of it when the disk has answered. */
    private Notice saved(Path file, String text) {
        return toldOf(() -> {
            session.editor().textProperty().set(text);
            session.save(file, elsewhere::incrementAndGet);
        });
    }

    /** Does something and waits until all that was asked of the disk is done; gives what was told meanwhile. */
    private Notice toldOf(Runnable work) {
        var before = new AtomicReference<Notice>();
        var told = Fx.call(() -> {
            work.run();
            return session.notices().noticeProperty().subscribe((_, notice) -> {
                if (notice != null && !notice.text().startsWith("The trace is in")) {
                    before.set(notice);
                }
            });
        });
        Fx.run(() -> session.saveTrace(folder.resolve("done.jsonl")));
        Fx.await(session.notices().noticeProperty(), notice -> notice != null && notice.text().startsWith("The trace is in"));
        Fx.run(told::unsubscribe);
        return before.get();
    }
}
