package dev.asynckitchen.app.session;

import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Brings two programs side by side: a file that is named is read, and a program of which there is no whole trace is cooked to its end. What
 * is open stays until both are there, and is there again afterwards. JavaFX thread only.
 */
public final class Comparing {
    private final Editor editor;
    private final Theatre theatre;
    private final Cooking cooking;
    private final Backstage backstage;
    private final Notices notices;
    private @Nullable Trace before; // What ran before the last edit of what is open.
    private int wishes;

    Comparing(Editor editor, Theatre theatre, Cooking cooking, Backstage backstage, Notices notices) {
        this.editor = editor;
        this.theatre = theatre;
        this.cooking = cooking;
        this.backstage = backstage;
        this.notices = notices;
        theatre.performanceProperty().subscribe(this::keep);
        editor.documentProperty().subscribe((was, now) -> {
            if (was.opening() != now.opening()) {
                before = null;
                giveUp();
            }
        });
    }

    private void keep(Performance was, Performance now) {
        boolean edited = was.trace().header().program().name().equals(now.trace().header().program().name()) && !was.source().equals(now.source());
        if (edited && was.score().size() > 0) {
            before = was.asItIs();
        }
    }

    /** Nothing comes of what is still being read or cooked. */
    void giveUp() {
        wishes++;
    }

    /** Whether there is an earlier version of what is open: one that ran, and another text since. */
    public boolean hasLastVersion() {
        return before != null || isEdited() && theatre.performance().score().size() > 0;
    }

    private boolean isEdited() {
        return !editor.text().equals(theatre.performance().source());
    }

    /** What is open beside what ran before its last edit. */
    public void withLastVersion() {
        Trace earlier = isEdited() ? theatre.performance().asItIs() : before;
        if (earlier != null) {
            String name = editor.document().name();
            show(CompletableFuture.completedFuture(earlier), Sentences.of("compare.before", "name", name),
                    open(), Sentences.of("compare.now", "name", name), By.CLOCK);
        }
    }

    /** What is open beside a file. */
    public void with(Path file) {
        show(open(), null, named(file.toString()), null, By.CLOCK);
    }

    /** Two programs, traces or {@code lesson:ID}. */
    public void open(String left, String right, By by) {
        show(named(left), null, named(right), null, by);
    }

    /** Two performances, as soon as both are there. */
    public void open(CompletableFuture<Trace> left, CompletableFuture<Trace> right, By by) {
        show(left, null, right, null, by);
    }

    /** What is open, as it stands in the editor. */
    private CompletableFuture<Trace> open() {
        Performance shown = theatre.performance();
        return isEdited() || !shown.trace().ended() && !shown.ended()
                ? cooking.wholeOfOpen(new Program(editor.document().name(), editor.text()))
                : CompletableFuture.completedFuture(shown.asItIs());
    }

    private CompletableFuture<Trace> named(String what) {
        if (what.startsWith("lesson:")) {
            String id = what.substring("lesson:".length());
            return Lessons.find(id).map(Lesson::trace).map(CompletableFuture::completedFuture).orElseGet(() -> {
                notices.tell(Notice.trouble(Sentences.of("lesson.none", "id", id)));
                return new CompletableFuture<>();
            });
        }
        Path file = Path.of(what);
        var read = new CompletableFuture<Trace>();
        Callable<OpenFile> reading = () -> OpenFile.read(file);
        backstage.go(Sentences.of("doing.reading", "name", String.valueOf(file.getFileName())), reading, opened -> {
            switch (opened) {
                case OpenFile.OfTrace(_, Trace trace) -> read.complete(trace);
                case OpenFile.OfProgram(_, Program program) -> cooking.whole(program).thenAccept(read::complete);
                case OpenFile.OfLessons(Path place) -> notices.tell(Notice.trouble(Sentences.of("compare.lessons", "file", place.toString())));
            }
        });
        return read;
    }

    /** As soon as both are there; by their programs' names where no others are given. */
    private void show(
            CompletableFuture<Trace> left, @Nullable String leftName, CompletableFuture<Trace> right, @Nullable String rightName, By by) {
        int wish = ++wishes;
        left.thenAcceptBoth(right, (here, there) -> Platform.runLater(() -> {
            if (wish == wishes) {
                theatre.compare(leftName == null || rightName == null
                        ? new Comparison(here, there, by) : new Comparison(here, leftName, there, rightName, by));
            }
        }));
    }
}
