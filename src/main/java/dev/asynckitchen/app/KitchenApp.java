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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        soon.setOnFinished(_ -> opened.cooking().warmUp());
        soon.play();
    }

    /** Opens the window on {@code what}, or where the user left off; its settings live in {@code folder}. */
    Session open(Stage stage, Path folder, @Nullable String what) {
        config = folder;
        Settings settings = Settings.read(config);
        Lesson first = Optional.ofNullable(what == null ? settings.lesson() : what.replaceFirst("^lesson:", ""))
                .flatMap(Lessons::find).orElseGet(Lessons::opening);
        var opened = new Session(first, settings);
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> report(opened, e));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        var studio = new Studio(opened.theatre(), opened.notices(), FolderWindow::show);
        Scene scene = scene(
                opened, studio, Math.min(settings.width(), screen.getWidth()), Math.min(settings.height(), screen.getHeight()));
        stage.setScene(scene);
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        opened.editor().documentProperty().subscribe(document -> stage.setTitle(document.title() + " — Async Kitchen"));
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
        var chosen = session.preferences();
        chosen.themeProperty().subscribe(theme -> scene.getStylesheets().setAll(Styles.of(theme, chosen.textSize())));
        chosen.textSizeProperty().subscribe((_, size) -> scene.getStylesheets().setAll(Styles.of(chosen.theme(), size)));
        window.applyCss();
        window.leaveProgram(); // Once all stands in its place.
        return scene;
    }

    /** Writes what is being edited into the drafts, shortly after each pause in typing. */
    private void keepDraft(Session opened) {
        var pause = new PauseTransition(Duration.seconds(1.5));
        pause.setOnFinished(_ -> writeDrafts(opened));
        opened.editor().textProperty().subscribe((_, _) -> pause.playFromStart());
    }

    private void writeDrafts(Session opened) {
        try {
            Draft.write(opened.editor().unsaved(), config);
        } catch (IOException e) {
            opened.notices().tell(Notice.trouble("The drafts cannot be kept: " + OpenFile.reason(e) + "."));
        }
    }

    private void close(Session opened, Scene scene) {
        writeDrafts(opened);
        opened.close();
        Lesson lesson = opened.editor().document().lesson();
        Settings kept =
                opened.preferences().settings(scene.getWidth(), scene.getHeight(), lesson == null ? null : lesson.id());
        try {
            kept.write(config);
        } catch (IOException e) {
            System.err.println("kitchen: the settings cannot be kept: " + OpenFile.reason(e) + ".");
        }
    }

    /** What nobody expected: one sentence, and the window lives on. */
    static void report(Session session, Throwable e) {
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Platform.runLater(() -> session.notices().tell(Notice.trouble("Something went wrong: " + what)));
    }
}
