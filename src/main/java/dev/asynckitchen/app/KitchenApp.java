package dev.asynckitchen.app;

import atlantafx.base.theme.PrimerLight;
import dev.asynckitchen.app.keys.Actions;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.app.session.TextSize;
import dev.asynckitchen.files.ConfigFolder;
import dev.asynckitchen.files.kept.CourseProgress;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.lesson.Course;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.ReadLesson;
import dev.asynckitchen.lesson.plan.PlannedLesson;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The desktop program. Its one parameter, if any, is what to open: {@code lesson:ID}, a program or a trace; two are compared, by what
 * {@code --by=clock} or {@code --by=turns} says. Parameter {@code --config=FOLDER} names another folder for settings and drafts than the platform's own.
 */
public final class KitchenApp extends Application {
    /** How long the disk may take for what a closed window leaves, in seconds. */
    private static final int PATIENCE = 10;

    /** How far a window stands from the one beside which it was opened, in pixels. */
    private static final double ASIDE = 36;

    /** On a screen so high, in pixels that nobody has scaled, letters are larger to begin with. */
    private static final double VAST = 1_800;
    private static final TextSize ON_VAST = new TextSize(150);

    /** What a window's title may take of the screen's height, in pixels: else it would be above it. */
    private static final double TITLE = 40;

    private static volatile boolean made;
    private static volatile CompletableFuture<Void> closed = CompletableFuture.completedFuture(null);

    /** What {@link #launch} reads. */
    private static volatile @Nullable CompletableFuture<Beginning> ahead;

    private final List<Session> windows = new ArrayList<>();
    private @Nullable Beginning first;

    /** What a window begins with, and what it was asked to show. */
    private record Beginning(Path folder, @Nullable String what, Settings settings, ReadLesson lesson) {
        static Beginning of(Path folder, @Nullable String what) {
            Settings settings = Settings.read(folder);
            Lesson lesson = Optional.ofNullable(what == null ? settings.lesson() : what.replaceFirst("^lesson:", ""))
                    .flatMap(Lessons::find).orElseGet(Lessons::opening);
            return new Beginning(folder, what, settings, ReadLesson.of(lesson));
        }

        boolean isOf(Path folder, @Nullable String what) {
            return this.folder.equals(folder) && Objects.equals(this.what, what);
        }
    }

    public KitchenApp() {
        made = true;
    }

    /** Whether JavaFX got as far as making the program: if not, there is no window to be had. */
    public static boolean wasMade() {
        return made;
    }

    /** Opens the program and waits until its last window is closed. What it begins with is read while JavaFX starts. */
    public static void launch(String... asked) {
        ahead = CompletableFuture.supplyAsync(() -> Beginning.of(ConfigFolder.ofUser(), asked.length == 1 ? asked[0] : null));
        launch(KitchenApp.class, asked);
    }

    /** Has what the first window begins with; JavaFX's own thread, which may not wait for the disk, comes after this. */
    @Override
    public void init() {
        String folder = getParameters().getNamed().get("config");
        List<String> asked = getParameters().getUnnamed();
        Path config = folder == null ? ConfigFolder.ofUser() : Path.of(folder);
        String what = asked.size() == 1 ? asked.getFirst() : null;
        CompletableFuture<Beginning> reading = ahead;
        Beginning read = reading == null ? null : reading.join();
        first = read != null && read.isOf(config, what) ? read : Beginning.of(config, what);
    }

    @Override
    public void start(Stage stage) {
        List<String> asked = getParameters().getUnnamed();
        Session opened = open(stage, Objects.requireNonNull(first));
        if (asked.size() == 2) {
            opened.comparing().open(asked.getFirst(), asked.getLast(), by(getParameters().getNamed().get("by")));
        }
        // Python and the lessons warm up once the first picture stands.
        var soon = new PauseTransition(Duration.millis(400));
        soon.setOnFinished(_ -> {
            opened.cooking().warmUp();
            Thread.ofPlatform().daemon().name("lessons").start(Course::lessons); // Before somebody opens the list.
        });
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() { // The second pulse comes when the first is painted, on a slow machine long after this.
            private boolean again;

            @Override
            public void run() {
                if (again) {
                    scene.removePostLayoutPulseListener(this);
                    soon.play();
                } else {
                    again = true;
                    Platform.requestNextPulse();
                }
            }
        });
    }

    private static By by(@Nullable String name) {
        return name == null ? By.CLOCK : By.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Opens the window on {@code what}, or where the user left off; its settings live in {@code folder}. */
    Session open(Stage stage, Path folder, @Nullable String what) {
        return open(stage, Beginning.of(folder, what));
    }

    private Session open(Stage stage, Beginning beginning) {
        Path folder = beginning.folder();
        String what = beginning.what();
        Settings settings = beginning.settings();
        LogFile.beside(folder);
        var opened = new Session(beginning.lesson(), settings, folder);
        windows.add(opened);
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> windows.forEach(one -> one.fault(e)));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var studio = new Studio(opened.theatre(), opened.notices(), FolderWindow::show);
        boolean vast = settings.equals(Settings.DEFAULT) && screen.getHeight() >= VAST;
        if (vast) {
            opened.preferences().textSizeProperty().set(ON_VAST);
        }
        Scene scene = scene(opened, studio, Math.min(vast ? ON_VAST.of(settings.width()) : settings.width(), screen.getWidth()),
                Math.min(vast ? ON_VAST.of(settings.height()) : settings.height(), screen.getHeight() - TITLE), () -> another(stage, folder));
        stage.setScene(scene);
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        opened.editor().documentProperty().subscribe(
                document -> stage.setTitle(Messages.of("app").text("title", "title", document.title())));
        stage.setOnHidden(_ -> {
            studio.cancel();
            windows.remove(opened);
            close(opened, scene);
        });
        stage.setOnCloseRequest(event -> {
            if (!studio.mayClose(stage::close)) {
                event.consume();
            }
        });
        stage.show();
        var window = (Actions) scene.getRoot();
        stage.focusedProperty().subscribe((_, focused) -> {
            if (focused) {
                opened.lookAtFile(window::saveAs);
                window.desk().readKeys();
            }
        });
        if (what == null && settings.equals(Settings.DEFAULT) && opened.progress().equals(CourseProgress.NONE)) { // The first time.
            window.lessons().offerCourse();
            window.shows().tour();
        }
        opened.offerUnsaved(window::showUnsaved);
        Optional<PlannedLesson> lesson = what != null && what.startsWith("lesson:")
                ? Course.find(what.substring("lesson:".length())) : Optional.empty();
        if (lesson.isPresent()) {
            window.lessons().teach(lesson.get());
        } else if (what != null && !what.startsWith("lesson:")) {
            opened.open(what);
        } else if (what == null && settings.file() != null && !settings.startsAnew()) {
            opened.open(Path.of(settings.file()));
        }
        return opened;
    }

    /** Opens a window beside another one, with a session of its own. */
    private void another(Stage beside, Path folder) {
        var stage = new Stage();
        stage.setX(beside.getX() + ASIDE);
        stage.setY(beside.getY() + ASIDE);
        open(stage, folder, "lesson:" + Lessons.opening().id()).cooking().warmUp();
    }

    /** The scene of a window that has no other beside it. */
    static Scene scene(Session session, Studio studio, double width, double height) {
        return scene(session, studio, width, height, () -> { });
    }

    /** The window's scene, dressed for the session's theme; {@code another} opens one more window. */
    private static Scene scene(Session session, Studio studio, double width, double height, Runnable another) {
        Lettering.plain(12); // The fonts are there before the first style asks for them.
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var window = new MainWindow(session, studio, another);
        var scene = new Scene(window, width, height);
        var chosen = session.preferences();
        chosen.themeProperty().subscribe(theme -> scene.getStylesheets().setAll(Styles.of(theme, chosen.textSize())));
        chosen.textSizeProperty().subscribe((_, size) -> scene.getStylesheets().setAll(Styles.of(chosen.theme(), size)));
        window.applyCss();
        window.leaveProgram(); // Once all stands in its place.
        return scene;
    }

    private static void close(Session opened, Scene scene) {
        ((MainWindow) scene.getRoot()).keepDividers();
        Lesson lesson = opened.editor().document().lesson();
        Path file = opened.editor().document().file();
        CompletableFuture<Void> closing = opened.close(opened.preferences().settings(scene.getWidth(), scene.getHeight(),
                lesson == null ? null : lesson.id(), file == null ? null : file.toAbsolutePath().toString()));
        closed = CompletableFuture.allOf(closed, closing);
    }

    /** Waits until what the windows had to keep is on the disk. Any thread but JavaFX's. */
    public static void awaitClosed() throws InterruptedException {
        try {
            closed.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(KitchenApp.class.getName()).log(System.Logger.Level.ERROR, "closing the window", e);
        }
    }
}
