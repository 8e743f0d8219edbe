package dev.asynckitchen.app.lesson;

import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.json.WrongJson;
import dev.asynckitchen.lesson.plan.LessonCheck;
import dev.asynckitchen.lesson.plan.LessonFolder;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/**
 * Lessons of one's own: a folder or a {@code .zip} of them takes the course's place on the shelf, and while the first of them is read they
 * are held against what their programs do. What was open stays open if they cannot be read. JavaFX thread only.
 */
public final class OwnLessons {
    private static final Messages SAY = Messages.of("teaching");

    private final Session session;
    private final Teaching teaching;
    private int wishes;

    public OwnLessons(Session session, Teaching teaching) {
        this.session = session;
        this.teaching = teaching;
    }

    /** Reads them, and begins the first. */
    public void open(Path place) {
        int wish = ++wishes;
        off(() -> read(place), lessons -> {
            if (wish == wishes) {
                teaching.open(lessons);
                check(lessons, wish);
            }
        });
    }

    private static List<PlannedLesson> read(Path place) throws Unread {
        try {
            return LessonFolder.read(place);
        } catch (WrongJson e) {
            throw new Unread(e.getMessage());
        } catch (NoSuchFileException _) {
            throw new Unread(SAY.text("own.none", "place", place.toString()));
        } catch (IOException | UncheckedIOException | ProviderNotFoundException _) {
            throw new Unread(SAY.text("own.unread", "place", place.toString()));
        }
    }

    /** Runs their programs, and tells what the lessons say of them and is not so. */
    private void check(List<PlannedLesson> lessons, int wish) {
        off(() -> {
            List<String> complaints = new ArrayList<>();
            for (PlannedLesson lesson : lessons) {
                complaints.addAll(LessonCheck.of(lesson, this::cooked));
            }
            return complaints;
        }, complaints -> {
            if (wish == wishes && !complaints.isEmpty()) {
                session.notices().tell(Notice.trouble(
                        SAY.text("own.wrong", "first", complaints.getFirst(), "more", complaints.size() - 1)));
            }
        });
    }

    /** Not on the JavaFX thread: it waits. */
    private Trace cooked(Program program) {
        return CompletableFuture.supplyAsync(() -> session.cooking().whole(program), Platform::runLater)
                .thenCompose(Function.identity()).join();
    }

    /** Something that takes its time. */
    @FunctionalInterface
    private interface Work<T> {
        T done() throws Unread;
    }

    /** Does it on a thread of its own, and goes on here. */
    private <T> void off(Work<T> work, Consumer<T> then) {
        Thread.ofVirtual().name("lessons").start(() -> {
            try {
                T done = work.done();
                Platform.runLater(() -> then.accept(done));
            } catch (Unread e) {
                Platform.runLater(() -> session.notices().tell(Notice.trouble(e.sentence)));
            } catch (RuntimeException | Error e) {
                session.notices().fault(SAY.text("own.doing"), e);
            }
        });
    }

    /** Why there are no lessons: one sentence. */
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        Unread(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
