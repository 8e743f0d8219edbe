package dev.asynckitchen.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.view.Lettering;
import dev.asynckitchen.view.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The desktop program. Its one parameter, if any, is what to open: {@code lesson:ID}, a program or a trace. Parameter
 * {@code --config=FOLDER} names another folder for settings and drafts than the platform's own.
 */
public final class KitchenApp extends Application {
    private static final String STYLES = "/assets/app/";

    private @Nullable Session session;
    private Path config = ConfigFolder.ofUser();
    private Settings settings = Settings.DEFAULT;

    @Override
    public void init() {
        String folder = getParameters().getNamed().get("config");
        if (folder != null) {
            config = Path.of(folder);
        }
        settings = Settings.read(config);
    }

    @Override
    public void start(Stage stage) {
        List<String> asked = getParameters().getUnnamed();
        Lesson first = Optional.ofNullable(asked.isEmpty() ? settings.lesson() : asked.getFirst().replaceFirst("^lesson:", ""))
                .flatMap(Lessons::find).orElseGet(Lessons::opening);
        var opened = new Session(first);
        session = opened;
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> report(opened, e));
        opened.themeProperty().set(settings.theme());
        opened.wordingProperty().set(settings.wording());
        opened.player().speedProperty().set(settings.speed());
        opened.player().stillProperty().set(settings.reducedMotion());
        Scene scene = scene(opened, settings.width(), settings.height());
        stage.setScene(scene);
        stage.setMinWidth(860);
        stage.setMinHeight(560);
        opened.documentProperty().subscribe(document -> stage.setTitle(document.title() + " — Async Kitchen"));
        stage.setOnHidden(_ -> close(scene));
        stage.show();
        if (!asked.isEmpty() && !asked.getFirst().startsWith("lesson:")) {
            opened.open(asked.getFirst());
        } else {
            offerDraft(opened);
        }
        keepDraft(opened);
        // Python warms up once the first picture stands.
        var soon = new PauseTransition(Duration.millis(400));
        soon.setOnFinished(_ -> opened.warmUp());
        soon.play();
    }

    /** The window's scene, dressed for the session's theme. */
    static Scene scene(Session session, double width, double height) {
        Lettering.plain(12); // The fonts are there before the first style asks for them.
        var window = new MainWindow(session);
        var scene = new Scene(window, width, height);
        window.leaveProgram();
        session.themeProperty().subscribe(theme -> {
            Application.setUserAgentStylesheet(
                    (theme == Theme.DAY ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
            scene.getStylesheets().setAll(sheet(theme == Theme.DAY ? "day.css" : "night.css"), sheet("window.css"));
        });
        return scene;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(KitchenApp.class.getResource(STYLES + name), name).toExternalForm();
    }

    private void offerDraft(Session opened) {
        Draft.read(config).ifPresent(draft -> opened.tell(Notice.asking(
                "There are unsaved changes to " + draft.name() + " from last time.", "Take them up again",
                () -> opened.restore(draft))));
    }

    /** Writes what is being edited into the draft, shortly after each pause in typing. */
    private void keepDraft(Session opened) {
        var pause = new PauseTransition(Duration.seconds(1.5));
        pause.setOnFinished(_ -> writeDraft(opened));
        opened.textProperty().subscribe((_, _) -> pause.playFromStart());
    }

    private void writeDraft(Session opened) {
        try {
            if (opened.editedBinding().get()) {
                Document document = opened.document();
                new Draft(
                        document.name(), opened.textProperty().get(),
                        document.file() == null ? null : document.file().toAbsolutePath().toString(),
                        document.lesson() == null ? null : document.lesson().id()).write(config);
            }
        } catch (IOException e) {
            opened.tell(Notice.trouble("The draft cannot be kept: " + OpenFile.reason(e) + "."));
        }
    }

    private void close(Scene scene) {
        Session opened = Objects.requireNonNull(session);
        writeDraft(opened);
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
        Platform.exit();
    }

    /** What nobody expected: one sentence, and the window lives on. */
    private static void report(Session session, Throwable e) {
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Platform.runLater(() -> session.tell(Notice.trouble("Something went wrong: " + what)));
    }
}
