package dev.asynckitchen.app.session;

import dev.asynckitchen.app.document.Document;
import dev.asynckitchen.app.document.Editor;
import dev.asynckitchen.app.document.Proofreading;
import dev.asynckitchen.app.document.RecentFiles;
import dev.asynckitchen.app.document.Saving;
import dev.asynckitchen.app.document.Unsaved;
import dev.asynckitchen.app.engine.Choosing;
import dev.asynckitchen.app.engine.PythonSource;
import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.app.notice.Sentences;
import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.files.DraftFolder;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.ProgramFile;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.kept.KeptStops;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.ReadLesson;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    /** What takes longer to open is seen to be opened. */
    private static final Duration LONG = Duration.millis(300);

    private final Notices notices = new Notices();
    private final Backstage backstage = new Backstage(notices);
    private final Preferences preferences;
    private final Editor editor;
    private final Theatre theatre;
    private final Choosing choosing;
    private final Cooking cooking;
    private final Unsaved unsaved;
    private final Saving saving;
    private final Proofreading proofreading;
    private final RecentFiles recent;
    private final BooleanBinding changed;
    private final Comparing comparing;
    private final ReadOnlyObjectWrapper<@Nullable Opening> opening = new ReadOnlyObjectWrapper<>();
    private @Nullable Opening latest;
    private final Path config;
    private int choices;
    private boolean closed;
    private Consumer<Path> lessons = _ -> {};

    /** @param config the folder of settings and drafts */
    public Session(ReadLesson first, Settings settings, Path config) {
        this(first, settings, config, PythonSource.ofUser(config, Pythons::embedded));
    }

    /** @param embedded makes an embedded Python when one is needed first; that may take its time */
    public Session(Lesson first, Settings settings, Path config, Supplier<Python> embedded) {
        this(ReadLesson.of(first), settings, config, PythonSource.ofUser(config, embedded));
    }

    /** @param pythons where Pythons come from */
    public Session(ReadLesson first, Settings settings, Path config, PythonSource pythons) {
        this.config = config;
        preferences = new Preferences(settings);
        editor = new Editor(Document.of(first.lesson()));
        theatre = new Theatre(new Performance(first.trace(), null), preferences);
        choosing = new Choosing(editor, backstage, notices, config, pythons);
        cooking = new Cooking(theatre, notices, choosing, pythons);
        unsaved = new Unsaved(editor, backstage, notices, new DraftFolder(config));
        saving = new Saving(editor, backstage, notices, unsaved);
        recent = new RecentFiles(backstage, config);
        proofreading = new Proofreading(editor, notices, cooking::check);
        comparing = new Comparing(editor, theatre, cooking, backstage, notices);
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

    /** Which Python runs what is open. */
    public Choosing choosing() {
        return choosing;
    }

    public Notices notices() {
        return notices;
    }

    public Unsaved unsaved() {
        return unsaved;
    }

    public RecentFiles recent() {
        return recent;
    }

    /** Does what waits for the disk. */
    public Backstage backstage() {
        return backstage;
    }

    /** The folder of settings and drafts. */
    public Path config() {
        return config;
    }

    /** Whether the text is a program, a moment after typing stops. */
    public Proofreading proofreading() {
        return proofreading;
    }

    public Comparing comparing() {
        return comparing;
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

    /** Opens a program of a lesson; {@code recorded} is what it does, where that is known. */
    public void open(Program program, @Nullable Trace recorded) {
        giveUpOpening();
        show(Document.of(program.name(), program.source(), null),
                recorded == null ? Performance.nothingYet(program) : new Performance(recorded, null));
        if (recorded == null) {
            start(false);
        }
    }

    /** Reads where a program was to stop when that was kept; gives null on the JavaFX thread if it was not. */
    public void readStops(String program, Consumer<KeptStops.@Nullable OfProgram> then) {
        if (closed) {
            return; // What was being opened came after all.
        }
        backstage.go(Sentences.of("doing.stops"), () -> Optional.ofNullable(KeptStops.read(config).of(program)), kept -> then.accept(kept.orElse(null)));
    }

    /** Keeps where a program is to stop. */
    public void keepStops(String program, KeptStops.OfProgram stops) {
        backstage.go(Sentences.of("doing.stops"), () -> {
            KeptStops.read(config).with(program, stops).write(config);
            return stops;
        }, _ -> { });
    }

    /** How far the learner has come in the course. */
    public CourseProgress progress() {
        return CourseProgress.read(config);
    }

    /** Keeps how far the learner has come. */
    public void keep(CourseProgress progress) {
        backstage.go(Sentences.of("doing.progress"), () -> {
            progress.write(config);
            return progress;
        }, _ -> { });
    }

    /** Opens {@code lesson:ID} or a file; what is open stays open if that cannot be read. */
    public void open(String what) {
        if (what.startsWith("lesson:")) {
            String id = what.substring("lesson:".length());
            Lessons.find(id).ifPresentOrElse(this::open, () -> notices.tell(Notice.trouble(Sentences.of("lesson.none", "id", id))));
        } else {
            open(Path.of(what));
        }
    }

    /** Who is given a folder or a {@code .zip} of lessons that was opened. */
    public void onLessons(Consumer<Path> open) {
        lessons = open;
    }

    /** Begins to open a file; what was being opened before is given up. */
    public void open(Path file) {
        giveUpOpening();
        var begun = new Opening(file, (read, performance) -> {
            recent.add(file);
            opened(read, performance);
        }, notices);
        begun.setOnFailed(_ -> recent.missed(file));
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
            case OpenFile.OfProgram(ProgramFile stored, Program program) -> {
                show(Document.of(program.name(), program.source(), stored), Performance.nothingYet(program));
                int choice = choices;
                choosing.recall(() -> {
                    if (choice == choices) {
                        start(false);
                    }
                });
            }
            case OpenFile.OfTrace(_, Trace trace) -> {
                Program program = trace.header().program();
                show(Document.of(program.name(), program.source(), null), Objects.requireNonNull(performance));
            }
            case OpenFile.OfLessons(Path place) -> lessons.accept(place);
        }
    }

    /** The user has chosen something else: what is still being read will not be shown. */
    private void giveUpOpening() {
        choices++;
        comparing.giveUp();
        if (latest != null) {
            latest.giveUp();
            latest = null;
        }
    }

    /** Runs the program as it stands in the editor; what is shown stays until it has begun. */
    public void run() {
        giveUpOpening();
        start(true);
    }

    /** Cooks what is shown anew, for something else is asked of it; it stands at its beginning then. */
    public void cookAnew() {
        if (!changed.get()) {
            rerun();
        }
    }

    /** Runs the program as it stands, without playing it. */
    public void rerun() {
        giveUpOpening();
        start(false);
    }

    private void start(boolean plays) {
        cooking.start(new Program(editor.document().name(), editor.text()), plays);
    }

    /** Saves the program to a file, which is its file from now on. {@code elsewhere} asks for another, should that be the answer. */
    public void save(Path file, Runnable elsewhere) {
        saving.save(file, elsewhere);
    }

    /** Looks whether another program has written the file that is open, and asks what is to be done if so. */
    public void lookAtFile(Runnable elsewhere) {
        saving.look(elsewhere);
    }

    public void saveTrace(Path file) {
        Trace trace = theatre.performance().whole();
        backstage.go(Sentences.of("doing.saving", "name", file.getFileName().toString()), () -> {
            TraceFiles.write(trace, file);
            return file.getFileName().toString();
        }, name -> notices.tell(Notice.good(Sentences.of("trace.saved", "name", name))));
    }

    /** Takes up a program that was left unsaved, as it was left. */
    public void restore(DraftFolder.Kept kept) {
        giveUpOpening();
        int choice = choices;
        unsaved.take(kept, draft -> backstage.go(Sentences.of("doing.taking-up", "name", draft.name()), () -> Document.of(draft), document -> {
            Performance shown = document.lesson() == null
                    ? Performance.nothingYet(new Program(draft.name(), draft.text())) : new Performance(document.lesson().trace(), null);
            if (choice != choices) {
                unsaved.putBack(kept);
                return;
            }
            show(document, shown);
            editor.textProperty().set(draft.text());
            unsaved.belongs(kept);
            if (document.lesson() == null) {
                choosing.modules().recall(() -> {
                    if (choice == choices) {
                        start(false);
                    }
                });
            }
        }));
    }

    /** Offers what was left unsaved; {@code all} shows the whole list. */
    public void offerUnsaved(Runnable all) {
        unsaved.look(news -> {
            List<DraftFolder.Kept> drafts = unsaved.drafts();
            if (news && drafts.size() == 1) {
                DraftFolder.Kept one = drafts.getFirst();
                notices.tell(new Notice(Notice.Kind.PLAIN, Sentences.of("draft.one", "name", one.draft().name()), List.of(
                        new Notice.Action(Sentences.of("draft.take"), () -> restore(one)),
                        new Notice.Action(Sentences.of("draft.discard"), () -> unsaved.discard(one)))));
            } else if (news) {
                notices.tell(Notice.asking(
                        Sentences.of("draft.many", "count", drafts.size()), Sentences.of("draft.show"), all));
            }
        });
    }

    /** What was not foreseen, wherever on the JavaFX thread: it ends what moves, and the window lives on. */
    public void fault(Throwable e) {
        theatre.transport().pause();
        notices.fault(Sentences.of("doing.showing"), e);
    }

    /** Ends what runs, and keeps what is unsaved and the settings; completes when that is on the disk. */
    public CompletableFuture<Void> close(Settings settings) {
        closed = true;
        giveUpOpening();
        theatre.transport().pause();
        theatre.performance().stop();
        cooking.close();
        unsaved.leave();
        backstage.go(Sentences.of("doing.settings"), () -> {
            try {
                settings.write(config);
            } catch (IOException e) { // The window that could say so is closed.
                System.getLogger(Session.class.getName()).log(System.Logger.Level.WARNING, "the settings cannot be kept", e);
            }
            return settings;
        }, _ -> { });
        return backstage.close();
    }

    // Opening

    private void show(Document opened, Performance shown) {
        boolean left = unsaved.leave();
        String name = editor.document().name();
        cooking.giveUp();
        notices.forget();
        theatre.show(shown);
        editor.open(opened);
        if (left) {
            DraftFolder.Kept kept = unsaved.drafts().getFirst();
            notices.tell(Notice.asking(
                    Sentences.of("draft.left", "name", name), Sentences.of("draft.take"), () -> restore(kept)));
        }
    }
}
