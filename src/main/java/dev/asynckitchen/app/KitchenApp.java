package dev.asynckitchen.app;

import atlantafx.base.theme.PrimerLight;
import dev.asynckitchen.Permitted;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Draft;
import dev.asynckitchen.app.session.Notice;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.ConfigFolder;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.OpenFile;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * The desktop program. Its one parameter, if any, is what to open: {@code lesson:ID}, a program or a trace. Parameter
 * {@code --config=FOLDER} names another folder for settings and drafts than the platform's own.
 */
@Permitted(to = "System.err", because = "When the settings cannot be kept, the window that could say so is already closed.")
public final class KitchenApp extends Application {
    private static final String STYLES = "/assets/app/";
    private static volatile boolean made;

    private Path config = Path.of("");

    public KitchenApp() {
        made = true;
    }

    /** Whether JavaFX got as far as making the program: if not, there is no window to be had. */
    public static boolean wasMade() {
        return made;
    }

    @Override
    public void start(Stage stage) {
        String folder = getParameters().getNamed().get("config");
        List<String> asked = getParameters().getUnnamed();
        Session opened =
                open(stage, folder == null ? ConfigFolder.ofUser() : Path.of(folder), asked.isEmpty() ? null : asked.getFirst());
        // Python warms up once the first picture stands.
        var soon = new PauseTransition(Duration.millis(400));
        soon.setOnFinished(_ -> opened.warmUp());
        soon.play();
    }

    /** Opens the window on {@code what}, or where the user left off; its settings live in {@code folder}. */
    Session open(Stage stage, Path folder, @Nullable String what) {
        config = folder;
        Settings settings = Settings.read(config);
        Lesson first = Optional.ofNullable(what == null ? settings.lesson() : what.replaceFirst("^lesson:", ""))
                .flatMap(Lessons::find).orElseGet(Lessons::opening);
        var opened = new Session(first);
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> report(opened, e));
        opened.themeProperty().set(settings.theme());
        opened.wordingProperty().set(settings.wording());
        opened.player().speedProperty().set(settings.speed());
        opened.player().stillProperty().set(settings.reducedMotion());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var studio = new Studio(opened, FolderWindow::show);
        Scene scene = scene(
                opened, studio, Math.min(settings.width(), screen.getWidth()), Math.min(settings.height(), screen.getHeight()));
        stage.setScene(scene);
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        opened.documentProperty().subscribe(document -> stage.setTitle(document.title() + " — Async Kitchen"));
        stage.setOnHidden(_ -> {
            studio.close();
            close(opened, scene);
        });
        stage.setOnCloseRequest(event -> {
            if (!studio.mayClose(stage::close)) {
                event.consume();
            }
        });
        stage.show();
        opened.putAside(Draft.read(config));
        if (what != null && !what.startsWith("lesson:")) {
            opened.open(what);
        }
        keepDraft(opened);
        return opened;
    }

    /** The window's scene, dressed for the session's theme. */
    static Scene scene(Session session, Studio studio, double width, double height) {
        Lettering.plain(12); // The fonts are there before the first style asks for them.
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var window = new MainWindow(session, studio);
        var scene = new Scene(window, width, height);
        window.leaveProgram();
        session.themeProperty().subscribe(theme -> {
            scene.getStylesheets().setAll(sheet(theme == Theme.NIGHT ? "night.css" : "day.css"), sheet("window.css"));
        });
        return scene;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(KitchenApp.class.getResource(STYLES + name), name).toExternalForm();
    }

    /** Writes what is being edited into the drafts, shortly after each pause in typing. */
    private void keepDraft(Session opened) {
        var pause = new PauseTransition(Duration.seconds(1.5));
        pause.setOnFinished(_ -> writeDrafts(opened));
        opened.textProperty().subscribe((_, _) -> pause.playFromStart());
    }

    private void writeDrafts(Session opened) {
        try {
            Draft.write(opened.unsaved(), config);
        } catch (IOException e) {
            opened.tell(Notice.trouble("The drafts cannot be kept: " + OpenFile.reason(e) + "."));
        }
    }

    private void close(Session opened, Scene scene) {
        writeDrafts(opened);
        opened.close();
        Lesson lesson = opened.document().lesson();
        var kept = new Settings(
                opened.themeProperty().get(), opened.wordingProperty().get(), opened.player().speedProperty().get(),
                scene.getWidth(), scene.getHeight(), opened.player().stillProperty().get(), lesson == null ? null : lesson.id());
        try {
            kept.write(config);
        } catch (IOException e) {
            System.err.println("kitchen: the settings cannot be kept: " + OpenFile.reason(e) + ".");
        }
    }

    /** What nobody expected: one sentence, and the window lives on. */
    static void report(Session session, Throwable e) {
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Platform.runLater(() -> session.tell(Notice.trouble("Something went wrong: " + what)));
    }
}
