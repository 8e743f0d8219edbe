package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.engine.ChosenPython;
import dev.asynckitchen.app.engine.PythonSource;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.lesson.ReadLesson;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.NoPython;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.python.choice.Version;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Python of the user's runs a file of theirs once they have allowed it, and nothing else ever. */
@Timeout(120)
class OwnPythonTest {
    private static final String NEVER_ENDS = """
            import asyncio, os
            async def main():
                print(os.getpid())
                while True:
                    await asyncio.sleep(1)
            asyncio.run(main())
            """;

    @TempDir
    private Path home;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Path> searched = new LinkedBlockingQueue<>();
    private @Nullable Session session;

    /** Tells what is run on it, where its modules are, and when it is closed. */
    private final class Telling extends IdlePython {
        private final String name;

        Telling(String name) {
            this.name = name;
        }

        @Override
        public Run start(Program program, RunOptions options) {
            told.add(name + " runs " + program.name() + (options.folder() == null ? "" : " in " + home.relativize(options.folder())));
            return super.start(program, options);
        }

        @Override
        public void close() {
            told.add(name + " closed");
        }
    }

    /** An embedded one, and one that is found where the first argument says it. */
    private final class Two implements PythonSource {
        private final Path there;

        Two(Path there) {
            this.there = there;
        }

        @Override
        public Python embedded() {
            return new Telling("embedded");
        }

        @Override
        public FoundPython find(String name, @Nullable Path folder) throws NoPython, InterruptedException {
            return Files.exists(there) ? new FoundPython(there, new Version(3, 12, 1), FoundPython.Where.PATH) : PythonSearch.here().named(name);
        }

        @Override
        public Python start(FoundPython found) {
            return new Telling("installed");
        }

        @Override
        public List<FoundPython> all(@Nullable Path folder) {
            searched.add(folder == null ? Path.of("nowhere") : home.relativize(folder));
            return List.of();
        }
    }

    private Session begin(PythonSource source) {
        Session begun = Fx.call(() -> new Session(ReadLesson.of(Lessons.opening()), Settings.DEFAULT, home.resolve("config"), source));
        session = begun;
        return begun;
    }

    @AfterEach
    void close() throws Exception {
        Session open = session;
        if (open != null) {
            session = null;
            Fx.call(() -> open.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
        }
    }

    private Path python() throws IOException {
        Path file = Files.createFile(home.resolve("python"));
        assumeTrue(file.toFile().setExecutable(true), "this system knows no executable files");
        return file;
    }

    private Path program(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void openIn(Session session, Path file) {
        Fx.run(() -> session.open(file));
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(60, TimeUnit.SECONDS));
    }

    private static void choose(Session session, Path python) {
        Fx.run(() -> {
            session.choosing().choose(new ChosenPython(python.toString(), "3.12.1", session.choosing().folder()));
            session.rerun();
        });
    }

    @Test
    void a_file_is_run_by_what_was_chosen_for_its_folder_and_all_else_by_the_embedded_python() throws Exception {
        Path python = python();
        Path tea = program("kitchen/tea.py", "print('tea')\n");
        Path soup = program("kitchen/soup.py", "print('soup')\n");
        Session first = begin(new Two(python));
        openIn(first, tea);
        assertThat(next()).isEqualTo("embedded runs tea.py");
        choose(first, python);
        assertThat(next()).isEqualTo("installed runs tea.py in kitchen");
        close();
        assertThat(List.of(next(), next())).containsExactlyInAnyOrder("embedded closed", "installed closed");

        Session second = begin(new Two(python));
        openIn(second, soup);
        assertThat(next()).isEqualTo("installed runs soup.py in kitchen");
        Path salad = program("elsewhere/salad.py", "print('salad')\n");
        openIn(second, salad);
        assertThat(next()).isEqualTo("embedded runs salad.py");
        Fx.run(() -> second.open(new Program("draft.py", "print('draft')\n"), null));
        assertThat(next()).isEqualTo("embedded runs draft.py");
    }

    /** A session in a folder whose programs may run on the installed one. */
    private Session whereItIsAllowed() throws Exception {
        Path python = python();
        Session begun = begin(new Two(python));
        openIn(begun, program("kitchen/tea.py", "print('tea')\n"));
        assertThat(next()).isEqualTo("embedded runs tea.py");
        choose(begun, python);
        assertThat(next()).isEqualTo("installed runs tea.py in kitchen");
        return begun;
    }

    @Test
    void a_file_that_came_to_the_folder_later_is_none_of_those_that_were_allowed_unless_it_was_saved_here() throws Exception {
        Session begun = whereItIsAllowed();
        var kept = new CompletableFuture<Integer>();
        Fx.run(() -> begun.backstage().go("keeping", () -> 1, kept::complete)); // It has looked who is there before it does this.
        kept.get(60, TimeUnit.SECONDS);
        Path late = program("kitchen/late.py", "print('late')\n");
        openIn(begun, late);
        assertThat(next()).isEqualTo("embedded runs late.py");
        assertThat(Fx.await(begun.notices().noticeProperty(), notice -> notice != null).text()).startsWith("late.py is new in this folder");
        Path mine = home.resolve("kitchen/mine.py");
        Fx.run(() -> begun.save(mine, () -> { }));
        Fx.await(begun.editor().documentProperty(), document -> document.name().equals("mine.py"));
        openIn(begun, mine);
        assertThat(next()).isEqualTo("installed runs mine.py in kitchen");
    }

    @Test
    void what_somebody_puts_in_the_place_of_a_file_that_was_allowed_is_not_allowed_and_what_the_user_saves_there_is() throws Exception {
        Session begun = whereItIsAllowed();
        Path tea = home.resolve("kitchen/tea.py");
        Path soup = program("elsewhere/soup.py", "print('soup')\n");
        Fx.run(() -> begun.editor().textProperty().set("print('green tea')\n"));
        Fx.run(() -> begun.save(tea, () -> { }));
        Fx.await(begun.editor().documentProperty(), document -> document.text().contains("green"));
        openIn(begun, soup);
        assertThat(next()).isEqualTo("embedded runs soup.py");
        openIn(begun, tea);
        assertThat(next()).isEqualTo("installed runs tea.py in kitchen");
        openIn(begun, soup);
        assertThat(next()).isEqualTo("embedded runs soup.py");
        program("kitchen/tea.py", "print('poison')\n");
        openIn(begun, tea);
        assertThat(next()).isEqualTo("embedded runs tea.py");
        assertThat(Fx.await(begun.notices().noticeProperty(), notice -> notice != null).text()).startsWith("tea.py is not what it was when you allowed it");
    }

    @Test
    void a_file_that_is_put_beside_one_is_cooked_by_the_embedded_python() throws Exception {
        Session begun = whereItIsAllowed();
        Path salad = program("elsewhere/salad.py", "print('salad')\n");
        Fx.run(() -> begun.comparing().with(salad));
        assertThat(next()).isEqualTo("embedded runs salad.py");
    }

    @Test
    void nothing_is_chosen_for_a_lesson() {
        Session begun = begin(new Two(home));
        Fx.run(() -> begun.choosing().choose(ChosenPython.auto(home)));
        assertThat(Fx.call(() -> begun.choosing().chosen())).isEqualTo(ChosenPython.EMBEDDED);
        assertThat(Fx.await(begun.notices().noticeProperty(), notice -> notice != null).text()).startsWith("This program is in no file of yours");
    }

    @Test
    void a_python_that_is_gone_is_one_sentence_and_the_embedded_one_runs() throws Exception {
        Path gone = home.resolve("gone");
        Session begun = begin(new Two(gone));
        openIn(begun, program("kitchen/tea.py", "print('tea')\n"));
        assertThat(next()).isEqualTo("embedded runs tea.py");
        choose(begun, gone);
        assertThat(next()).isEqualTo("embedded runs tea.py in kitchen");
        Notice notice = Fx.await(begun.notices().noticeProperty(), one -> one != null);
        assertThat(notice.text()).isEqualTo("There is no Python at " + gone + ". The embedded Python runs this program.");
        assertThat(Fx.call(() -> begun.choosing().chosen())).isEqualTo(ChosenPython.EMBEDDED);
    }

    @Test
    void a_pythons_version_is_told_once_it_is_known() throws Exception {
        Session begun = begin(new Two(python()));
        openIn(begun, program("kitchen/tea.py", "print('tea')\n"));
        assertThat(next()).isEqualTo("embedded runs tea.py");
        Fx.run(() -> begun.choosing().choose(ChosenPython.auto(home.resolve("kitchen"))));
        assertThat(Fx.call(() -> begun.choosing().chosen().title())).isEqualTo("The program's own Python");
        Fx.run(begun::rerun);
        assertThat(next()).isEqualTo("installed runs tea.py in kitchen");
        assertThat(Fx.await(begun.choosing().chosenProperty(), one -> one.version() != null).title()).isEqualTo("CPython 3.12.1 (the program's own)");
    }

    @Test
    void what_is_in_the_programs_folder_is_asked_for_its_version_only_where_that_was_allowed() throws Exception {
        Path python = python();
        Session begun = begin(new Two(python));
        openIn(begun, program("kitchen/tea.py", "print('tea')\n"));
        assertThat(next()).isEqualTo("embedded runs tea.py");
        Fx.run(() -> begun.choosing().look(_ -> { }));
        assertThat(searched.poll(60, TimeUnit.SECONDS)).isEqualTo(Path.of("nowhere"));
        choose(begun, python);
        Fx.run(() -> begun.choosing().look(_ -> { }));
        assertThat(searched.poll(60, TimeUnit.SECONDS)).isEqualTo(Path.of("kitchen"));
    }

    @Test
    void a_cpython_that_is_found_runs_the_file_and_is_ended_with_it() throws Exception {
        List<FoundPython> found = PythonSearch.here().all(null);
        assumeTrue(!found.isEmpty(), "no CPython from 3.9 to 3.14 is found on this machine");
        Session begun = begin(PythonSource.ofUser(home.resolve("config"), Pythons::embedded));
        openIn(begun, program("kitchen/endless.py", NEVER_ENDS));
        Fx.await(begun.editor().documentProperty(), document -> document.name().equals("endless.py"));
        choose(begun, found.getFirst().executable());
        Performance shown = Fx.await(begun.theatre().performanceProperty(), one -> one.trace().header().implementation().startsWith("CPython"));
        ProcessHandle child = Fx.await(begun.theatre().lengthProperty().map(_ -> child(shown)), one -> one != null);
        assertThat(child.isAlive()).isTrue();
        Fx.run(() -> begun.open(Lessons.opening()));
        child.onExit().get(60, TimeUnit.SECONDS);
        List<ProcessHandle> spare = ProcessHandle.current().children().toList();
        close();
        for (ProcessHandle one : spare) {
            one.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static @Nullable ProcessHandle child(Performance shown) {
        return shown.trace().events().stream().filter(TraceEvent.Output.class::isInstance).map(event -> ((TraceEvent.Output) event).text().strip())
                .filter(text -> text.matches("\\d+")).findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid))).orElse(null);
    }
}
