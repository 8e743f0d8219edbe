package dev.asynckitchen.app.session;

import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.files.TraceFiles;
import dev.asynckitchen.files.WholeFile;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What is open: a program, its text as it is edited, its performance and where the playhead is. JavaFX thread only. */
public final class Session {
    private static final int OFFERED = 4;

    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "files");
        thread.setDaemon(true);
        return thread;
    });
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyObjectWrapper<Performance> performance;
    private final ReadOnlyObjectWrapper<@Nullable Situation> situation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper preparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanBinding edited;
    private final BooleanBinding changed;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DAY);
    private final ObjectProperty<Wording> wording = new SimpleObjectProperty<>(Wording.WORDS);
    private final Player player;
    private final Timeline looking = new Timeline(new KeyFrame(Duration.millis(60), _ -> look()));
    private @Nullable Python engine;
    private @Nullable Run pending;
    private boolean playsOnceBegun;
    private final LinkedHashMap<String, Draft> aside = new LinkedHashMap<>();

    public Session(Lesson first) {
        document = new ReadOnlyObjectWrapper<>(Document.of(first));
        performance = new ReadOnlyObjectWrapper<>(new Performance(first.trace(), null));
        text.set(document.get().text());
        edited = Bindings.createBooleanBinding(() -> !text.get().equals(document.get().text()), text, document);
        changed = Bindings.createBooleanBinding(() -> !text.get().equals(performance.get().source()), text, performance);
        player = new Player(performance.get());
        player.playheadProperty().subscribe(_ -> refreshSituation());
        looking.setCycleCount(Animation.INDEFINITE);
        length.set(performance.get().trace().size());
    }

    // Properties

    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    public Document document() {
        return document.get();
    }

    public ReadOnlyObjectProperty<Performance> performanceProperty() {
        return performance.getReadOnlyProperty();
    }

    public Performance performance() {
        return performance.get();
    }

    /** What has happened at the playhead; null while nothing has. */
    public ReadOnlyObjectProperty<@Nullable Situation> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    public @Nullable Situation situation() {
        return situation.get();
    }

    /** What the user should read now; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether a program was started that has done nothing yet. */
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** How many events the trace has: it tells when a trace grows. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** The program's text as it is edited. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether the text differs from what was read or saved. */
    public BooleanBinding editedBinding() {
        return edited;
    }

    /** Whether the text differs from what ran, and so what is shown is not what it would do. */
    public BooleanBinding changedBinding() {
        return changed;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Wording> wordingProperty() {
        return wording;
    }

    public Player player() {
        return player;
    }

    // Commands

    /** Begins to warm Python up, if that has not begun. */
    public Python warmUp() {
        if (engine == null) {
            engine = Pythons.embedded();
        }
        return engine;
    }

    public void open(Lesson lesson) {
        show(Document.of(lesson), new Performance(lesson.trace(), null));
    }

    /** Opens {@code lesson:ID} or a file; what is open stays open if that cannot be read. */
    public void open(String what) {
        if (what.startsWith("lesson:")) {
            Lessons.find(what.substring("lesson:".length())).ifPresentOrElse(
                    this::open, () -> tell(Notice.trouble("There is no lesson " + what.substring("lesson:".length()) + ".")));
        } else {
            open(Path.of(what));
        }
    }

    public void open(Path file) {
        behind(() -> switch (OpenFile.read(file)) {
            case OpenFile.OfProgram(Path path, Program program) -> (Runnable) () -> {
                set(new Document(program.name(), program.source(), path, null));
                start(false);
            };
            case OpenFile.OfTrace(_, Trace trace) -> {
                Performance performance = Performance.readThrough(trace);
                var program = trace.header().program();
                yield (Runnable) () -> show(new Document(program.name(), program.source(), null, null), performance);
            }
        }, Runnable::run);
    }

    /** Takes a draft up again. */
    void restore(Draft draft) {
        aside.remove(draft.subject());
        Lesson lesson = draft.lesson() == null ? null : Lessons.find(draft.lesson()).orElse(null);
        Path file = draft.file() == null ? null : Path.of(draft.file());
        if (lesson != null) {
            open(lesson);
        } else {
            set(new Document(draft.name(), "", file, null));
        }
        text.set(draft.text());
    }

    /** Runs the program as it stands in the editor; what is shown stays until it has begun. */
    public void run() {
        start(true);
    }

    private void start(boolean plays) {
        playsOnceBegun = plays;
        Run before = pending;
        if (before != null) {
            before.stop();
        }
        performance().stop(); // The engine runs one program at a time.
        pending = warmUp().start(new Program(document().name(), text.get()), RunLimits.WATCHED);
        preparing.set(true);
        looking.play();
    }

    /** Saves the program to a file, which is its file from now on. */
    public void save(Path file) {
        String saved = text.get();
        behind(() -> {
            WholeFile.write(file, out -> out.write(saved.getBytes(StandardCharsets.UTF_8)));
            return file;
        }, path -> document.set(new Document(path.getFileName().toString(), saved, path, document().lesson())));
    }

    public void saveTrace(Path file) {
        Trace trace = performance().trace();
        behind(() -> {
            TraceFiles.write(trace, file);
            return file;
        }, path -> tell(Notice.good("The trace is in " + path.getFileName() + ".")));
    }

    public void tell(@Nullable Notice what) {
        notice.set(what);
    }

    /** Ends what runs. */
    public void close() {
        looking.stop();
        player.pause();
        performance().stop();
        if (pending != null) {
            pending.stop();
        }
        Python warm = engine;
        if (warm != null) {
            background.execute(warm::close);
        }
        background.shutdown();
    }

    /** What would be lost if the window closed now, the latest last. */
    public List<Draft> unsaved() {
        var drafts = new LinkedHashMap<>(aside);
        if (edited.get()) {
            Draft draft = Draft.of(document(), text.get());
            drafts.putLast(draft.subject(), draft);
        }
        return List.copyOf(drafts.values());
    }

    /** Keeps drafts, and offers them. */
    public void putAside(List<Draft> drafts) {
        drafts.forEach(draft -> aside.putLast(draft.subject(), draft));
        if (!aside.isEmpty()) {
            tell(new Notice(
                    Notice.Kind.PLAIN, "There are unsaved changes. Take them up again:",
                    aside.sequencedValues().reversed().stream().limit(OFFERED)
                            .map(draft -> new Notice.Action(draft.name(), () -> restore(draft)))
                            .toList()));
        }
    }

    // Opening

    private void set(Document opened) {
        List<Draft> left = edited.get() ? List.of(Draft.of(document(), text.get())) : List.of();
        document.set(opened);
        text.set(opened.text());
        if (!left.isEmpty() || aside.containsKey(Draft.of(opened, "").subject())) {
            putAside(left);
        }
    }

    private void show(Document opened, Performance shown) {
        if (pending != null) {
            pending.stop();
            pending = null;
            preparing.set(false);
        }
        show(shown);
        set(opened);
    }

    private void show(Performance shown) {
        performance().stop();
        Notice told = notice.get();
        if (told != null && told.kind() != Notice.Kind.PLAIN) {
            tell(null);
        }
        situation.set(null); // Situations are compared by position, which means nothing in another trace.
        performance.set(shown);
        player.open(shown);
        length.set(shown.trace().size());
        refreshSituation();
    }

    private void refreshSituation() {
        situation.set(performance().situationAt(player.playhead()));
    }

    /** Sees whether a program that was started has begun, and whether a trace has grown. */
    private void look() {
        Run begun = pending;
        if (begun != null && (begun.trace().size() > 0 || begun.ended().isDone())) {
            var shown = new Performance(begun.trace(), begun);
            if (shown.score().size() > 0) {
                pending = null;
                preparing.set(false);
                show(shown);
                if (playsOnceBegun) {
                    player.play();
                }
            }
        }
        if (length.get() != performance().trace().size()) {
            length.set(performance().trace().size());
            if (situation.get() == null) {
                refreshSituation();
            }
        }
        if (pending == null && performance().ended()) {
            looking.stop();
        }
    }

    /** Does something with files behind the window's back, and goes on here with what came of it. */
    private <T> void behind(Callable<T> work, Consumer<T> then) {
        background.execute(() -> {
            try {
                T done = work.call();
                Platform.runLater(() -> then.accept(done));
            } catch (OpenFile.Trouble e) {
                Platform.runLater(() -> tell(Notice.trouble(e.getMessage())));
            } catch (IOException e) {
                Platform.runLater(() -> tell(Notice.trouble("That could not be written: " + OpenFile.reason(e) + ".")));
            } catch (Exception e) {
                Platform.runLater(() -> tell(Notice.trouble("That did not work: " + e.getMessage())));
            }
        });
    }
}
