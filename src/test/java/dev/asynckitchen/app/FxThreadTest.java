package dev.asynckitchen.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.asynckitchen.Fx;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.gif.Quality;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.view.style.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.scene.image.PixelWriter;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JavaFX thread waits for nothing: it builds no engine, cuts no film, starts no process, joins no thread and writes no file. */
class FxThreadTest {
    private static final String APP = "dev.asynckitchen.app";

    /** What takes its time, by the beginnings of the names of methods. */
    private static final List<String> SLOW = List.of(
            "java.nio.file.Files.write", "java.nio.file.Files.newOutputStream", "java.nio.file.Files.move", "java.nio.file.Files.createDirectories",
            "dev.asynckitchen.files.WholeFile.write", "dev.asynckitchen.files.TraceFiles.", "dev.asynckitchen.files.DraftFolder.keep",
            "dev.asynckitchen.files.DraftFolder.find", "dev.asynckitchen.files.DraftFolder.take", "dev.asynckitchen.files.DraftFolder.release",
            "dev.asynckitchen.files.DraftFolder.discard", "dev.asynckitchen.files.ProgramFile.read", "dev.asynckitchen.files.ProgramFile.write",
            "dev.asynckitchen.files.FolderWindow.", "dev.asynckitchen.app.session.Settings.write",
            "java.lang.ProcessBuilder.start", "java.lang.Thread.join", "java.lang.Thread.sleep",
            "java.util.concurrent.CompletableFuture.get", "java.util.concurrent.CompletableFuture.join", "java.util.concurrent.Future.get",
            "org.graalvm.polyglot.", "dev.asynckitchen.python.embedded.EmbeddedPython.", "dev.asynckitchen.python.embedded.Sandbox.",
            "dev.asynckitchen.python.choice.PythonSearch.", "dev.asynckitchen.python.choice.PythonPlaces.", "dev.asynckitchen.python.choice.Pythons.",
            "dev.asynckitchen.record.Recorder.<init>", "dev.asynckitchen.record.Recorder.record", "dev.asynckitchen.record.film.Film.<init>",
            "dev.asynckitchen.record.film.Preview.film");

    @TempDir
    private Path folder;

    /** What takes its time stands in what is handed to another thread, or in a method that says that it is for any but this one. */
    @Test
    void what_takes_its_time_is_handed_to_another_thread() {
        Set<String> elsewhere = Set.of(
                APP + ".session.Session.document", APP + ".session.Saving.changed", APP + ".session.Settings.write",
                APP + ".session.Following.performance", APP + ".session.Cooking.wholeTrace", APP + ".recording.Studio.work", APP + ".KitchenApp.init", APP + ".KitchenApp.awaitClosed",
                APP + ".document.Document.of", APP + ".engine.PythonSource$1.all", APP + ".engine.PythonSource$1.find",
                APP + ".engine.PythonSource$1.start", APP + ".keys.KeysFile.begin", APP + ".lesson.OwnLessons.cooked", APP + ".recording.MomentPicture.written");
        classes().that().resideInAPackage(APP + "..").should(new ArchCondition<>("hand what takes its time to another thread") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                for (JavaCall<?> access : calls(c)) {
                    String target = access.getTargetOwner().getFullName() + "." + access.getName();
                    String origin = c.getFullName() + "." + access.getOrigin().getName();
                    if (!access.isDeclaredInLambda() && !elsewhere.contains(origin) && SLOW.stream().anyMatch(target::startsWith)) {
                        events.add(SimpleConditionEvent.violated(c, access.getDescription()));
                    }
                }
            }
        }).check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(APP));
    }

    /** Drawings are coloured as they are drawn: pixel by pixel it takes the longer, the larger the window is. */
    @Test
    void no_image_is_recoloured() {
        noClasses().that().resideInAnyPackage(APP + "..", "dev.asynckitchen.view..").should().dependOnClassesThat().areAssignableTo(PixelWriter.class)
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(APP, "dev.asynckitchen.view"));
    }

    /** References to methods are not calls: they stand where something is handed on. */
    private static List<JavaCall<?>> calls(JavaClass c) {
        List<JavaCall<?>> calls = new ArrayList<>(c.getMethodCallsFromSelf());
        calls.addAll(c.getConstructorCallsFromSelf());
        return calls;
    }

    /** Looks at the thread's stack over and over while the app is driven through what it can do. */
    @Test
    void nothing_of_it_is_seen_on_the_javafx_thread_while_the_app_is_driven() throws Exception {
        Set<String> seen = new TreeSet<>();
        var over = new AtomicBoolean();
        Thread fx = Fx.call(Thread::currentThread);
        Thread watcher = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                for (StackTraceElement frame : fx.getStackTrace()) {
                    String method = frame.getClassName() + "." + frame.getMethodName();
                    SLOW.stream().filter(method::startsWith).forEach(seen::add);
                }
                LockSupport.parkNanos(200_000);
            }
        });
        drive();
        over.set(true);
        watcher.join();

        assertThat(seen).isEmpty();
    }

    private void drive() throws Exception {
        Path tea = Files.writeString(folder.resolve("tea.py"), "print('tea')\n");
        Path gif = folder.resolve("tick.gif");
        Stage stage = Fx.call(Stage::new);
        Session session = Fx.call(() -> new KitchenApp().open(stage, folder.resolve("config"), "lesson:gather"));
        var studio = Fx.call(() -> new Studio(session.theatre(), session.notices(), _ -> CompletableFuture.completedFuture(true)));
        Stream.of(Theme.values()).forEach(theme -> Fx.run(() -> session.preferences().themeProperty().set(theme)));
        Fx.run(() -> studio.record(new Recording.Builder().size(160, 90).framesPerSecond(5)
                .from(new Moment.Tick(1)).to(new Moment.Tick(1)).quality(Quality.SMALL).build(), gif));
        Fx.await(studio.taskProperty(), task -> task == null);
        Fx.run(() -> session.notices().noticeProperty().get().actions().getFirst().action().run());
        Fx.run(() -> session.open(tea));
        Fx.await(session.theatre().performanceProperty(), shown -> shown.score().size() > 0 && shown.source().equals("print('tea')\n"));
        Fx.run(() -> {
            session.editor().textProperty().set("print('more tea')\n");
            session.save(tea, () -> { });
            session.run();
        });
        Fx.await(session.theatre().performanceProperty(), shown -> shown.source().equals("print('more tea')\n"));
        Fx.run(() -> {
            session.editor().textProperty().set("print('no tea')\n");
            session.open(Lessons.opening());
        });
        Fx.run(stage::close);
        KitchenApp.awaitClosed();

        assertThat(gif).exists();
        assertThat(tea).hasContent("print('more tea')\n");
        assertThat(Settings.read(folder.resolve("config"))).isNotNull();
    }
}
