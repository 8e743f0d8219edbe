package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.notice.Backstage;
import dev.asynckitchen.app.notice.Notice;
import dev.asynckitchen.app.notice.Notices;
import dev.asynckitchen.files.LogFile;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong inside, on whatever thread, ends one thing with a sentence of our own, and the next one works. */
class FaultsTest {
    private static final String PROGRAM = "print('again')\n";

    @TempDir
    private Path config;

    private final Queue<Supplier<Python>> pythons = new ConcurrentLinkedQueue<>();
    private Session session;

    @BeforeEach
    void open() {
        LogFile.beside(config);
        LogFile.attach();
        session = Fx.call(() -> new Session(Lessons.opening(), Settings.DEFAULT, config, () -> pythons.remove().get()));
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> session.close(Settings.DEFAULT)).get(60, TimeUnit.SECONDS);
        Stream.of(LogFile.attach().getHandlers()).forEach(Handler::close);
    }

    @Test
    void a_python_that_cannot_be_made_ends_the_run_and_the_next_program_runs() throws IOException {
        pythons.add(() -> {
            throw new NoClassDefFoundError("org/python/Soup");
        });
        pythons.add(Pythons::embedded);
        run();
        tellsOf("running the program", "NoClassDefFoundError: org/python/Soup");
        assertThat(Fx.call(() -> session.cooking().preparingProperty().get())).isFalse();
        run();
        Fx.await(session.theatre().performanceProperty(), shown -> shown.source().equals(PROGRAM));
        Fx.await(session.theatre().lengthProperty(), _ -> session.theatre().performance().trace().ended());
    }

    @Test
    void a_python_that_fails_while_it_starts_a_program_is_replaced() throws IOException {
        pythons.add(() -> new IdlePython() {
            @Override
            public Run start(Program program, RunOptions options) {
                throw new StackOverflowError("stirred too deep");
            }
        });
        pythons.add(IdlePython::new);
        run();
        tellsOf("running the program", "StackOverflowError: stirred too deep");
        run();
        assertThat(Fx.call(() -> session.cooking().preparingProperty().get())).isTrue();
    }

    @Test
    void a_fault_of_the_bridge_ends_the_run_and_is_told_when_the_program_is_shown() throws IOException {
        pythons.add(() -> new IdlePython() {
            @Override
            public Run start(Program program, RunOptions options) {
                var run = new IdleRun(new Trace(TraceHeader.of("virtual", "3.12", "idle", program)), new VerifyError("the bridge broke"));
                var last = new TraceEvent.Ended(EndOutcome.STOPPED, "It could not be run to its end.", null);
                run.trace().append(last);
                run.ended().complete(last);
                return run;
            }
        });
        run();
        tellsOf("running the program", "VerifyError: the bridge broke");
        assertThat(Fx.call(() -> session.theatre().performance().source())).isEqualTo(PROGRAM);
    }

    @Test
    void an_error_on_the_files_thread_is_told_and_the_thread_goes_on() throws IOException {
        var notices = session.notices();
        var backstage = new Backstage(notices);
        Fx.run(() -> backstage.go("stirring", () -> {
            throw new AssertionError("the spoon broke");
        }, _ -> { }));
        tellsOf("stirring", "AssertionError: the spoon broke");
        Fx.run(() -> backstage.go("stirring", () -> "soup", _ -> notices.tell(null)));
        assertThat(Fx.await(notices.noticeProperty(), told -> told == null)).isNull();
        backstage.close();
    }

    @Test
    void too_little_memory_is_told_as_such() {
        Notice told = Notices.logged("opening big.jsonl", new OutOfMemoryError("Java heap space"));
        assertThat(told.text()).isEqualTo(
                "There is not enough memory for this: it happened while Async Kitchen was opening big.jsonl. What is open stays.");
    }

    private void run() {
        Fx.run(() -> {
            session.notices().tell(null);
            session.editor().textProperty().set(PROGRAM);
            session.run();
        });
    }

    private void tellsOf(String doing, String stack) throws IOException {
        Notice told = Fx.await(session.notices().noticeProperty(), notice -> notice != null);
        assertThat(told.text()).isEqualTo("Something went wrong inside Async Kitchen while it was " + doing
                + "; what is open stays. The log is in " + config.resolve("log") + ".");
        assertThat(Files.readString(LogFile.folder().resolve("kitchen-0.log"))).contains(doing, stack, "\tat ");
    }
}
