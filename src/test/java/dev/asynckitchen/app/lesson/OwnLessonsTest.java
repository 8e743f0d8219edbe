package dev.asynckitchen.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.question.Asking;
import dev.asynckitchen.app.question.Thinking;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's own lessons are opened like any file, and told what is wrong with them. */
class OwnLessonsTest {
    private static final Path TICKETS = Path.of("assets/lessons/tickets");
    private static final List<String> FILES = List.of("lesson.json", "tickets.py", "tickets-changed.py");

    @TempDir
    private Path config;

    @TempDir
    private Path mine;

    private Session session;
    private Teaching teaching;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            session = new Session(Lessons.opening(), Settings.DEFAULT, config, RecordedCourse::new);
            teaching = new Teaching(session, new Asking(session.theatre(),
                    new Thinking(session.cooking(), session.notices(), session.preferences()), session.notices(), session.preferences()));
            session.onLessons(new OwnLessons(session, teaching)::open);
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    private Path lesson(String folder, String was, String is) throws IOException {
        Path home = Files.createDirectories(mine.resolve(folder));
        for (String file : FILES) {
            String text = Files.readString(TICKETS.resolve(file));
            Files.writeString(home.resolve(file), file.equals("lesson.json") ? text.replace(was, is) : text);
        }
        return home;
    }

    private PlannedLesson opened(Path place) {
        Fx.run(() -> session.open(place));
        return Fx.await(teaching.lessonProperty(), lesson -> lesson != null);
    }

    private Notice told() {
        return Fx.await(session.notices().noticeProperty(), notice -> notice != null && notice.kind() == Notice.Kind.TROUBLE);
    }

    @Test
    void a_folder_of_lessons_takes_the_courses_place_and_gives_it_back() throws IOException {
        Path one = lesson("one", "\"title\": \"", "\"title\": \"My own: ");
        lesson("two", "\"title\": \"", "\"title\": \"My other: ");
        assertThat(opened(mine).plan().title()).startsWith("My own: ");
        Fx.run(() -> {
            assertThat(teaching.shelf()).extracting(lesson -> lesson.plan().title().substring(0, 4)).containsExactly("My o", "My o");
            teaching.openNext(true);
            assertThat(teaching.lessonProperty().get().plan().title()).startsWith("My other: ");
            teaching.openNext(true);
            assertThat(teaching.lessonProperty().get().plan().title()).as("it was the last").startsWith("My other: ");
            assertThat(teaching.isOwn()).isTrue();
            teaching.open(List.of());
            assertThat(teaching.lessonProperty().get()).isEqualTo(Course.lessons().getFirst());
            assertThat(teaching.isOwn()).isFalse();
        });
        assertThat(one).exists();
    }

    @Test
    void what_was_done_of_ones_own_lesson_is_not_done_of_the_courses() throws IOException {
        opened(lesson("tickets", "", ""));
        Fx.run(() -> {
            for (int part = 1; part < teaching.size(); part++) {
                teaching.forward();
                teaching.forward(); // An open question is skipped first.
            }
            assertThat(teaching.done(teaching.lessonProperty().get()).seen()).isTrue();
            assertThat(teaching.done(Course.find("tickets").orElseThrow())).isEqualTo(CourseProgress.Done.NOTHING);
        });
    }

    @Test
    void a_zip_and_a_lesson_json_are_opened_too() throws IOException {
        Path home = lesson("tickets", "\"title\": \"", "\"title\": \"My own: ");
        Path zip = mine.resolve("lessons.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : FILES) {
                out.putNextEntry(new ZipEntry("tickets/" + file));
                Files.copy(home.resolve(file), out);
            }
        }
        assertThat(opened(zip).plan().title()).startsWith("My own: ");
        Fx.run(teaching::leave);
        assertThat(opened(home.resolve("lesson.json")).plan().title()).startsWith("My own: ");
    }

    @Test
    void a_moment_that_its_program_does_not_have_is_told_with_its_place() throws IOException {
        opened(lesson("tickets", "\"at\": \"turn 8\"", "\"at\": \"turn 999\""));
        assertThat(told().text()).contains("lesson.json, line ").contains("turn 999");
    }

    @Test
    void what_is_no_lesson_is_told_in_one_sentence_and_nothing_is_lost() throws IOException {
        String before = Fx.call(() -> session.editor().text());
        Fx.run(() -> session.open(mine));
        assertThat(told().text()).isEqualTo("There is no lesson in " + mine + ": a lesson is a folder with a lesson.json.");
        Fx.run(() -> session.notices().tell(null));
        Path broken = Files.writeString(mine.resolve("broken.zip"), "no zip");
        Fx.run(() -> session.open(broken));
        assertThat(told().text()).isEqualTo(broken + " cannot be read as lessons: a folder or a .zip with a lesson.json in it is expected.");
        assertThat(Fx.call(() -> session.editor().text())).isEqualTo(before);
        assertThat(Fx.call(() -> teaching.lessonProperty().get())).isNull();
    }
}
