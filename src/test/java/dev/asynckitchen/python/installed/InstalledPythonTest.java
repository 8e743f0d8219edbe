package dev.asynckitchen.python.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A CPython of the user's runs a program to be stepped through, and no more of it than it has leave to. */
@Timeout(60)
class InstalledPythonTest {
    @TempDir
    static Path home;

    private static Python python;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(!PythonSearch.here().all(null).isEmpty(), "no CPython from 3.9 to 3.14 is found on this machine");
        python = Pythons.named(Pythons.AUTO, null, home);
    }

    @AfterAll
    static void stop() {
        if (python != null) {
            python.close();
        }
    }

    private static Run run(String source) throws InterruptedException {
        return python.run(new Program("own.py", "import asyncio, os, sys\n" + source));
    }

    private static <E extends TraceEvent> List<E> events(Run run, Class<E> kind) {
        return run.trace().events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String printed(Run run, String stream) {
        return String.join("", events(run, TraceEvent.Output.class).stream()
                .filter(output -> output.stream().equals(stream)).map(TraceEvent.Output::text).toList());
    }

    private static TraceEvent.Ended end(Run run) {
        return (TraceEvent.Ended) run.trace().events().getLast();
    }

    @Test
    void a_program_runs_on_the_kitchens_clock() throws Exception {
        Run run = run("""
                import time
                async def main():
                    await asyncio.gather(asyncio.sleep(3600), asyncio.sleep(1))
                    time.sleep(60)
                    print(round(time.monotonic()), asyncio.current_task().get_name())
                asyncio.run(main())
                """);
        assertThat(run.fault()).isEmpty();
        assertThat(printed(run, "stdout")).isEqualTo("3660 Task-1\n");
        assertThat(events(run, TraceEvent.Blocked.class)).extracting(TraceEvent.Blocked::seconds).containsExactly(60.0);
        assertThat(run.trace().header().clock()).isEqualTo("virtual");
        assertThat(run.trace().header().implementation()).startsWith("CPython 3.");
        assertThat(run.exitStatus()).isZero();
    }

    @Test
    void what_a_program_prints_is_told_in_its_order_whichever_way_it_goes() throws Exception {
        Run run = run("""
                import subprocess
                print("one")
                os.write(1, b"two\\n")
                print("three")
                subprocess.run([sys.executable, "-c", "print('four')"])
                print("five", file=sys.stderr)
                """);
        assertThat(printed(run, "stdout")).isEqualTo("one\ntwo\nthree\nfour\n");
        assertThat(printed(run, "stderr")).isEqualTo("five\n");
    }

    @Test
    void nothing_that_a_program_closes_breaks_its_trace() throws Exception {
        Run run = run("""
                print("before")
                sys.stdout.close()
                os.close(0)
                os.closerange(3, 4096)
                asyncio.run(asyncio.sleep(1))
                print("after", file=sys.stderr)
                """);
        assertThat(printed(run, "stdout")).isEqualTo("before\n");
        assertThat(printed(run, "stderr")).isEqualTo("after\n");
        assertThat(events(run, TraceEvent.TaskDone.class)).extracting(TraceEvent.TaskDone::outcome).contains(Outcome.RESULT);
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.OK);
    }

    @Test
    void an_exception_ends_it_as_python_says_it() throws Exception {
        Run run = run("async def main():\n    raise ValueError('bad')\nasyncio.run(main())\n");
        assertThat(end(run)).isEqualTo(new TraceEvent.Ended(EndOutcome.EXCEPTION, "ValueError: bad", 3));
        assertThat(printed(run, "stderr")).startsWith("Traceback (most recent call last):\n  File \"own.py\", line 4, in <module>\n")
                .endsWith("ValueError: bad\n").doesNotContain("kitchen");
        assertThat(run.exitStatus()).isEqualTo(1);
    }

    @Test
    void a_process_that_ends_without_a_word_is_said_to() throws Exception {
        Run run = run("import signal\nprint('here')\nos.kill(os.getpid(), signal.SIGKILL)\n");
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.EXCEPTION);
        assertThat(run.exitStatus()).isNotZero();
    }

    @Test
    void leaving_at_once_is_an_end_too() throws Exception {
        Run run = run("print('here', end='')\nos._exit(7)\n");
        assertThat(printed(run, "stdout")).isEqualTo("here");
        assertThat(end(run).message()).isEqualTo("os._exit(7)");
        assertThat(run.exitStatus()).isEqualTo(7);
    }

    @Test
    void a_program_that_would_wait_for_ever_is_stopped() throws Exception {
        Run run = run("async def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n");
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.STOPPED);
        assertThat(end(run).message()).contains("wait for ever");
        assertThat(run.exitStatus()).isEqualTo(3);
    }

    @Test
    void the_limits_hold() throws Exception {
        var program = new Program("own.py", "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(main())\n");
        Run run = python.run(program, RunLimits.WHOLE.withTurns(50));
        assertThat(events(run, TraceEvent.Turn.class)).hasSize(50);
        assertThat(end(run).message()).contains("after 50 turns");
    }

    @Test
    void a_watched_program_waits_for_leave_and_can_be_stopped() throws Exception {
        var program = new Program("own.py", "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(main())\n");
        Run run = python.start(program, RunLimits.WATCHED);
        run.allow(3_000);
        while (events(run, TraceEvent.Turn.class).size() < 3_000) {
            assertThat(run.ended()).isNotDone();
            Thread.onSpinWait();
        }
        run.stop();
        run.ended().get(10, TimeUnit.SECONDS);
        assertThat(events(run, TraceEvent.Turn.class)).hasSize(3_000);
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.STOPPED);
    }

    @Test
    void modules_beside_a_program_are_its_own(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("beside.py"), "answer = 42\n");
        Run run = python.run(new Program("own.py", "import beside\nprint(beside.answer)\n"), RunOptions.of(RunLimits.WHOLE).in(folder));
        assertThat(printed(run, "stdout")).isEqualTo("42\n");
    }

    @Test
    void variables_and_conditions_are_told_where_they_are_asked_for() throws Exception {
        var program = new Program("own.py", "import asyncio\nasync def main(n):\n    await asyncio.sleep(n)\n    print(n)\nasyncio.run(main(2))\n");
        Run run = python.run(program, RunOptions.of(RunLimits.WHOLE).withLocals(true).asking(Map.of(3, "n > 1", 4, "nobody")));
        assertThat(events(run, TraceEvent.TaskWaiting.class).getFirst().stack().getFirst().locals()).containsEntry("n", "2");
        assertThat(events(run, TraceEvent.Line.class)).filteredOn(line -> line.met() != null).containsExactly(
                new TraceEvent.Line(3, "main", 1, true, null),
                new TraceEvent.Line(4, "main", 1, true, "NameError: name 'nobody' is not defined"));
    }

    @Test
    void its_loop_cannot_be_exchanged() {
        var options = RunOptions.of(RunLimits.WHOLE).on(WrongLoop.NEWEST_FIRST);
        assertThatThrownBy(() -> python.start(new Program("own.py", ""), options)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_program_is_read_without_being_run() throws Exception {
        Syntax read = python.read(new Program("own.py", "from time import sleep as nap\nasync def main():\n    nap(1)\nprint('ä'); nap(2)\n")).get().orElseThrow();
        assertThat(read.functions()).extracting(Function::name).containsExactly("<module>", "main");
        assertThat(read.calls()).extracting(call -> call.name() + " " + call.at().line() + ":" + call.at().column()).containsExactly(
                "time.sleep 3:5", "print 4:1", "time.sleep 4:13");
        assertThat(python.read(new Program("own.py", "await x")).get().orElseThrow().mistake()).satisfies(wrong ->
                assertThat(wrong.message()).isEqualTo("'await' outside function"));
    }
}
