package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.engine.ChosenPython;
import dev.asynckitchen.app.engine.PythonSource;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.recording.Studio;
import dev.asynckitchen.app.session.IdlePython;
import dev.asynckitchen.app.session.Performance;
import dev.asynckitchen.app.session.Session;
import dev.asynckitchen.app.session.Settings;
import dev.asynckitchen.files.FolderWindow;
import dev.asynckitchen.files.Imprint;
import dev.asynckitchen.files.kept.KeptModules;
import dev.asynckitchen.files.kept.KeptPythons;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.ReadLesson;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.python.choice.Version;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Python that runs the program, as it is said and chosen in the window. */
class PythonWindowTest {
    @TempDir
    private Path home;

    private Session session;
    private Scene scene;

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
    }

    /** Three of them, none of which is there. */
    private static final class Three implements PythonSource {
        @Override
        public Python embedded() {
            return new IdlePython();
        }

        @Override
        public FoundPython find(String name, @Nullable Path folder) {
            return all(folder).stream().filter(one -> one.executable().toString().equals(name)).findFirst().orElseThrow();
        }

        @Override
        public Python start(FoundPython found) {
            return new IdlePython();
        }

        @Override
        public List<FoundPython> all(@Nullable Path folder) {
            return List.of(
                    new FoundPython(Path.of("/home/ada/.local/share/uv/python/cpython-3.14.0/bin/python"), new Version(3, 14, 0), FoundPython.Where.UV),
                    new FoundPython(Path.of("/home/ada/.pyenv/versions/3.12.1/bin/python"), new Version(3, 12, 1), FoundPython.Where.PYENV),
                    new FoundPython(Path.of("/usr/bin/python3"), new Version(3, 11, 2), FoundPython.Where.PATH));
        }
    }

    @Test
    void an_installed_python_is_chosen_after_a_card_that_says_what_it_may_do() throws Exception {
        open(Theme.DAY, 1280, 800);
        assertThat(shown("#python")).as("a lesson is run by the embedded one, and there is no choice").isFalse();
        openFile();
        assertThat(text("#python")).isEqualTo("Python 3.12, embedded");
        offer();
        fire("#python-1");
        assertThat(Fx.call(() -> scene.getFocusOwner().getId())).isEqualTo("python-stay");
        assertThat(chosen().isEmbedded()).isTrue();
        fire("#python-run");
        assertThat(text("#python")).isEqualTo("CPython 3.12.1");
        offer();
        fire("#python-2");
        assertThat(text("#python")).as("it was allowed for this folder").isEqualTo("CPython 3.11.2");
        var kept = new CompletableFuture<KeptPythons>();
        Fx.run(() -> session.backstage().go("reading", () -> KeptPythons.read(home.resolve("config")), kept::complete));
        assertThat(kept.get(60, TimeUnit.SECONDS).of(home)).isEqualTo(new KeptPythons.OfFolder("/usr/bin/python3", "3.11.2",
                Map.of("tea.py", Imprint.of(home.resolve("tea.py")).orElseThrow())));
    }

    @Test
    void who_does_not_trust_the_folder_stays_with_the_embedded_one() throws IOException {
        open(Theme.DAY, 1280, 800);
        openFile();
        offer();
        fire("#python-auto");
        fire("#python-stay");
        assertThat(chosen().name()).isEqualTo(Pythons.EMBEDDED);
        assertThat(Fx.call(() -> session.choosing().isAllowed())).isFalse();
    }

    /** Programs end at once on it, for their module oven is nowhere, unless they may read their folder. */
    private static final class Missing extends IdlePython {
        @Override
        public Run start(Program program, RunOptions options) {
            boolean read = options.folder() != null;
            var trace = new Trace(TraceHeader.of("virtual", "3.12", "idle", program));
            trace.append(new TraceEvent.Line(1, "<module>", null));
            var end = read ? new TraceEvent.Ended(EndOutcome.OK, null, null)
                    : new TraceEvent.Ended(EndOutcome.EXCEPTION, "ModuleNotFoundError: No module named 'oven'", 1);
            trace.append(end);
            return new IdleRun(trace, CompletableFuture.completedFuture(end), Optional.empty(), read ? Set.of() : Set.of("asyncio.nothing", "oven"));
        }
    }

    @Test
    void a_module_beside_the_program_is_read_once_that_is_allowed_for_its_folder() throws Exception {
        open(Theme.DAY, 1280, 800, PythonSource.ofUser(home.resolve("config"), Missing::new));
        Files.writeString(home.resolve("oven.py"), "heat = 200\n");
        openFile();
        Fx.await(focus(), "modules-leave"::equals);
        Looking.leave(picture(), "python/modules-1280");
        fire("#modules-leave");
        Notice refused = Fx.await(session.notices().noticeProperty(), notice -> notice != null && notice.text().startsWith("oven.py"));
        assertThat(outcome()).isEqualTo(EndOutcome.EXCEPTION);
        Fx.run(() -> refused.actions().getFirst().action().run());
        Fx.await(session.theatre().performanceProperty(), shown -> shown.trace().size() == 2
                && shown.trace().get(1).equals(new TraceEvent.Ended(EndOutcome.OK, null, null)));
        var kept = new CompletableFuture<KeptModules>();
        Fx.run(() -> session.backstage().go("reading", () -> KeptModules.read(home.resolve("config")), kept::complete));
        assertThat(kept.get(60, TimeUnit.SECONDS).of(home)).isTrue();
    }

    private ObservableValue<String> focus() {
        return Fx.call(() -> scene.focusOwnerProperty().map(Node::getId));
    }

    private EndOutcome outcome() {
        Trace trace = Fx.call(() -> session.theatre().performance().trace());
        return ((TraceEvent.Ended) trace.get(trace.size() - 1)).outcome();
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1280, 800", "NIGHT, 1280, 800", "CONTRAST, 900, 700"})
    void how_it_looks(Theme theme, int width, int height) throws IOException {
        open(theme, width, height);
        openFile();
        String name = "python/" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "-";
        Looking.leave(picture(), name + "status");
        offer();
        Looking.leave(picture(), name + "offer");
        fire("#python-1");
        BufferedImage picture = picture();
        Looking.leave(picture, name + "allow");
        assertThat(picture.getWidth()).isEqualTo(width);
        fire("#python-run");
        Looking.leave(picture(), name + "chosen");
    }

    @Test
    void what_the_program_reads_is_typed_below_what_it_printed() throws IOException {
        open(Theme.DAY, 1280, 800);
        var typed = new ArrayList<String>();
        var trace = new Trace(TraceHeader.of("virtual", "3.12", "own", new Program("own.py", "name = input('Name? ')\n")));
        trace.append(new TraceEvent.Line(1, "<module>", null, null, null));
        trace.append(new TraceEvent.Output("stdout", "Name? "));
        Fx.run(() -> session.theatre().show(new Performance(trace, new Reading(trace, typed))));
        Fx.run(() -> session.theatre().player().seek(session.theatre().performance().end()));
        assertThat(Fx.call(() -> scene.lookup("#typed").getParent().isVisible())).isTrue();
        assertThat(Fx.call(() -> ((TextField) scene.lookup("#typed")).getPromptText())).isEqualTo("Name? ");
        Fx.run(() -> ((TextField) scene.lookup("#typed")).setText("Ann"));
        Looking.leave(picture(), "python/typed");
        Fx.run(() -> ((TextField) scene.lookup("#typed")).fireEvent(new ActionEvent()));
        fire("#typed-end");
        assertThat(typed).containsExactly("Ann\n", "the end");
        Fx.run(() -> session.theatre().look());
        assertThat(Fx.call(() -> scene.lookup("#typed").getParent().isVisible())).isFalse();
    }

    /** A program that reads until nothing more is typed. */
    private record Reading(Trace trace, List<String> typed, CompletableFuture<TraceEvent.Ended> ended) implements Run {
        Reading(Trace trace, List<String> typed) {
            this(trace, typed, new CompletableFuture<>());
        }

        @Override
        public boolean reads() {
            return !typed.contains("the end");
        }

        @Override
        public void type(String text) {
            typed.add(text);
        }

        @Override
        public void typeNoMore() {
            typed.add("the end");
        }

        @Override
        public int exitStatus() {
            return 0;
        }

        @Override
        public void allow(int turns) {
            // It waits.
        }

        @Override
        public void stop() {
            ended.complete(new TraceEvent.Ended(EndOutcome.STOPPED, null, null));
        }
    }

    private void open(Theme theme, int width, int height) {
        open(theme, width, height, new Three());
    }

    private void open(Theme theme, int width, int height, PythonSource pythons) {
        Fx.run(() -> {
            session = new Session(ReadLesson.of(Lessons.find("gather").orElseThrow()), Settings.DEFAULT, home.resolve("config"), pythons);
            session.preferences().themeProperty().set(theme);
            scene = KitchenApp.scene(session, new Studio(session.theatre(), session.notices(), FolderWindow::show), width, height);
            scene.getRoot().resize(width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void openFile() throws IOException {
        Path tea = Files.writeString(home.resolve("tea.py"), "import asyncio\n\nasync def main():\n    await asyncio.sleep(1)\n\nasyncio.run(main())\n");
        Fx.run(() -> session.open(tea));
        Fx.await(session.editor().documentProperty(), document -> document.name().equals("tea.py"));
    }

    /** Opens the card, and waits until the last one found is on it. */
    private void offer() {
        fire("#python");
        Button first = (Button) Fx.call(() -> scene.lookup("#python-embedded"));
        Fx.await(Bindings.size(first.getParent().getChildrenUnmodifiable()), size -> size.intValue() == 7);
    }

    private void fire(String id) {
        Fx.run(() -> {
            ((Button) scene.lookup(id)).fire();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private boolean shown(String id) {
        return Fx.call(() -> scene.lookup(id).isVisible());
    }

    private String text(String id) {
        return Fx.call(() -> ((Button) scene.lookup(id)).getText());
    }

    private ChosenPython chosen() {
        return Fx.call(() -> session.choosing().chosen());
    }

    private BufferedImage picture() {
        return Fx.call(() -> {
            Node root = scene.getRoot();
            root.applyCss();
            scene.snapshot(null);
            return Looking.picture(scene.snapshot(null));
        });
    }
}
