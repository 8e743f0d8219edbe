package dev.asynckitchen.app.session;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is open, in four parts that know each other one way: the preferences, the theatre that shows by them, the cooking that fills the
 * theatre, and the editor that knows none of them. The session opens, runs and saves, which takes more than one of them.
 * JavaFX thread only.
 */
public final class Session {
    private static final int OFFERED = 4;

    /** What takes longer to open is seen to be opened. */
    private static final Duration LONG = Duration.millis(300);

    private final Notices notices = new Notices();
    private final Backstage backstage = new Backstage(notices);
    private final Preferences preferences;
    private final Editor editor;
    private final Theatre theatre;
    private final Cooking cooking;
    private final BooleanBinding changed;
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>();
    private @Nullable Opening latest;

    public Session(Lesson first, Settings settings) {
        preferences = new Preferences(settings);
        editor = new Editor(Document.of(first));
        theatre = new Theatre(new Performance(first.trace(), null), preferences);
        cooking = new Cooking(theatre, notices, Pythons::embedded);
        changed = Bindings.createBooleanBinding(
                () -> !editor.text().equals(theatre.performance().source()), editor.textProperty(), theatre.performanceProperty());
    }

    // Parts

    public Preferences preferences() {
        return preferences;
    }

    public Editor editor() {
        return editor;
    }

    public Theatre theatre() {
        return theatre;
    }

    public Cooking cooking() {
        return cooking;
    }

    public Notices notices() {
        return notices;
    }

    /** Whether the text differs from what ran, and so what is shown is not what it would do. */
    public BooleanBinding changedBinding() {
        return changed;
    }

    /** The file that is being opened; null while none is. */
    public ReadOnlyObjectProperty<@Nullable Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    // Commands

    public void open(Lesson lesson) {
        giveUpOpening();
        show(Document.of(lesson), new Performance(lesson.trace(), null));
    }

    /** Opens {@code lesson:ID} or a file; what is open stays open if that cannot be read. */
    public void open(String what) {
        if (what.startsWith("lesson:")) {
            String id = what.substring("lesson:".length());
            Lessons.find(id).ifPresentOrElse(this::open, () -> notices.tell(Notice.trouble("There is no lesson " + id + ".")));
        } else {
            open(Path.of(what));
        }
    }

    /** Begins to open a file; what was being opened before is given up. */
    public void open(Path file) {
        giveUpOpening();
        var begun = new Opening(file, this::opened, notices);
        latest = begun;
        begun.runningProperty().subscribe(runs -> {
            if (!runs && opening.get() == begun) {
                opening.set(null);
            }
        });
        var soon = new PauseTransition(LONG);
        soon.setOnFinished(_ -> {
            if (begun == latest && !begun.isDone()) {
                opening.set(begun);
            }
        });
        soon.play();
        Thread.ofPlatform().daemon().name("opening").start(begun);
    }

    private void opened(OpenFile file, @Nullable Performance performance) {
        switch (file) {
            case OpenFile.OfProgram(Path path, Program program) -> {
                edit(new Document(program.name(), program.source(), path, null));
                start(false);
            }
            case OpenFile.OfTrace(_, Trace trace) -> {
                Program program = trace.header().program();
                show(new Document(program.name(), program.source(), null, null), Objects.requireNonNull(performance));
            }
        }
    }

    private void giveUpOpening() {
        if (latest != null) {
            latest.cancel();
            latest = null;
        }
    }

    /** Runs the program as it stands in the editor; what is shown stays until it has begun. */
    public void run() {
        start(true);
    }

    private void start(boolean plays) {
        cooking.start(new Program(editor.document().name(), editor.text()), plays);
    }

    /** Saves the program to a file, which is its file from now on. */
    public void save(Path file) {
        String saved = editor.text();
        backstage.go(() -> {
            WholeFile.write(file, out -> out.write(saved.getBytes(StandardCharsets.UTF_8)));
            return file;
        }, path -> editor.saved(new Document(path.getFileName().toString(), saved, path, editor.document().lesson())));
    }

    public void saveTrace(Path file) {
        Trace trace = theatre.performance().trace();
        backstage.go(() -> {
            TraceFiles.write(trace, file);
            return file;
        }, path -> notices.tell(Notice.good("The trace is in " + path.getFileName() + ".")));
    }

    /** Keeps drafts, and offers them. */
    public void putAside(List<Draft> drafts) {
        drafts.forEach(editor::keep);
        offer();
    }

    /** Ends what runs. */
    public void close() {
        giveUpOpening();
        theatre.player().pause();
        theatre.performance().stop();
        cooking.close();
        backstage.close();
    }

    // Opening

    private void show(Document opened, Performance shown) {
        cooking.giveUp();
        notices.forget();
        theatre.show(shown);
        edit(opened);
    }

    private void edit(Document opened) {
        if (editor.open(opened)) {
            offer();
        }
    }

    private void offer() {
        List<Draft> aside = editor.aside();
        if (!aside.isEmpty()) {
            notices.tell(new Notice(
                    Notice.Kind.PLAIN, "There are unsaved changes. Take them up again:",
                    aside.stream().limit(OFFERED).map(draft -> new Notice.Action(draft.name(), () -> restore(draft))).toList()));
        }
    }

    private void restore(Draft draft) {
        editor.take(draft);
        Lesson lesson = draft.lesson() == null ? null : Lessons.find(draft.lesson()).orElse(null);
        Path file = draft.file() == null ? null : Path.of(draft.file());
        if (lesson != null) {
            open(lesson);
        } else {
            edit(new Document(draft.name(), "", file, null));
        }
        editor.textProperty().set(draft.text());
    }
}
