package dev.asynckitchen.python.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.python.ModuleBeside;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.python.SyntaxMistake;
import dev.asynckitchen.python.ThingsInReach;
import dev.asynckitchen.python.Typist;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import dev.asynckitchen.trace.intervention.Intervention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
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
        assertThat(events(run, TraceEvent.TurnEnded.class)).extracting(TraceEvent.TurnEnded::spent).filteredOn(spent -> spent >= 60).hasSize(1);
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
    void the_end_of_a_process_is_waited_for_whoever_tells_of_it_and_before_a_timer_that_is_later() throws Exception {
        String source = """
                import asyncio, sys
                async def main():
                    slow = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", "import time; time.sleep(0.2); print(input())", stdin=-1, stdout=-1)
                    print(await asyncio.wait_for(slow.communicate(b"hello"), 60))
                    print(await (await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", "")).wait())
                asyncio.run(main())
                """;
        List<FoundPython> all = PythonSearch.here().all(null);
        for (FoundPython found : all.size() > 1 ? List.of(all.getFirst(), all.getLast()) : all) { // They differ in who waits for a process.
            try (Python one = InstalledPython.start(found.executable(), found.version().toString(), home)) {
                Run run = one.run(new Program("own.py", source));
                assertThat(printed(run, "stdout")).as(found.toString()).isEqualTo("(b'hello\\n', None)\n0\n");
            }
        }
    }

    @Test
    void one_that_listens_to_a_signal_waits_for_it() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "this system has no such signals");
        Run run = run("""
                import signal
                async def main():
                    rang = asyncio.Event()
                    asyncio.get_running_loop().add_signal_handler(signal.SIGALRM, rang.set)
                    signal.setitimer(signal.ITIMER_REAL, 0.05)
                    await rang.wait()
                    print("rang")
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).isEqualTo("rang\n");
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.OK);
    }

    @Test
    void the_limits_hold() throws Exception {
        var program = new Program("own.py", "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(1)\nasyncio.run(main())\n");
        Run run = python.run(program, RunLimits.WHOLE.withTurns(50));
        assertThat(events(run, TraceEvent.Turn.class)).hasSize(50);
        assertThat(end(run).message()).contains("after 50 turns");
        assertThat(limited("while True:\n    print('on' * 50)\n", new RunLimits(1_000_000, 100, 2_000, 10, 1_000_000, 60, 60))).endsWith("it printed more than 2000 characters.");
        assertThat(limited("async def nap(): pass\nasync def main():\n    while True:\n        await asyncio.create_task(nap())\nasyncio.run(main())\n",
                new RunLimits(1_000_000, 1_000, 2_000, 10, 1_000_000, 60, 60))).endsWith("it made more than 10 tasks.");
        assertThat(limited("while True:\n    len('on')\n", new RunLimits(1_000_000, 100, 2_000, 10, 500, 60, 60))).endsWith("its trace has more than 500 events.");
    }

    private static String limited(String source, RunLimits limits) throws InterruptedException {
        Run run = python.run(new Program("own.py", "import asyncio\n" + source), limits);
        assertThat(end(run).outcome()).isEqualTo(EndOutcome.STOPPED);
        return String.valueOf(end(run).message());
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
    void what_holds_a_line_is_told_where_it_is_asked_for() throws Exception {
        Run run = python.run(new Program("own.py", "def main(n):\n    x = [n]\n    return x\nmain(2)\n"),
                RunOptions.of(RunLimits.WHOLE).withLineLocals(Set.of(3, 4)));
        assertThat(events(run, TraceEvent.Line.class)).filteredOn(line -> line.line() > 2).containsExactly(
                new TraceEvent.Line(4, "<module>", null, null, null), new TraceEvent.Line(3, "main", null, null, null, Map.of("n", "2", "x", "[2]")));
    }

    @Test
    void what_is_made_in_a_module_of_its_own_is_told_as_its_own_is(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("helpers.py"), ModuleBeside.TEXT);
        Run run = python.run(ModuleBeside.PROGRAM, RunOptions.of(RunLimits.WHOLE).in(folder));
        ModuleBeside.isTold(run.trace());
        assertThat(printed(run, "stderr")).startsWith(folder.resolve("helpers.py") + ":15: RuntimeWarning: coroutine 'fetch' was never awaited\n  fetch(\"nobody\")\n");
    }

    /** Tasks: 1 main, 2 and 3 sleep for 1 s and 2 s, 4 waits for a future, 5 for an event; turns 2 to 5 are their first steps. */
    private static final Program REACHED = new Program("own.py", """
            import asyncio
            async def sleeper(n):
                try:
                    await asyncio.sleep(n)
                    print("slept", n, round(asyncio.get_running_loop().time()))
                except BaseException as error:
                    print("got", repr(error))
            async def waiter(future):
                print("future", await future)
            async def main():
                event = asyncio.Event()
                tasks = [sleeper(1), sleeper(2), waiter(asyncio.get_running_loop().create_future()), event.wait()]
                await asyncio.wait([asyncio.create_task(each) for each in tasks], timeout=9)
            asyncio.run(main())
            """);

    private static String reached(Intervention... done) throws InterruptedException {
        Run run = python.run(REACHED, RunOptions.of(RunLimits.WHOLE).with(List.of(done)));
        assertThat(run.fault()).isEmpty();
        assertThat(run.trace().header().interventions()).containsExactly(done);
        if (end(run).outcome() == EndOutcome.STOPPED) {
            return String.valueOf(end(run).message());
        }
        assertThat(events(run, TraceEvent.Intervened.class)).extracting(TraceEvent.Intervened::intervention).containsExactly(done);
        return printed(run, "stdout");
    }

    @Test
    void what_if_something_is_done_to_it_from_outside() throws Exception {
        var soon = new Intervention.When(6, 0.5);
        assertThat(reached()).isEqualTo("slept 1 1\nslept 2 2\n");
        assertThat(reached(new Intervention.Cancel(soon, Intervention.Whom.task(3)))).isEqualTo("got CancelledError()\nslept 1 1\n");
        assertThat(reached(new Intervention.Raise(soon, Intervention.Whom.task(2), "OSError('cold')"))).isEqualTo("got OSError('cold')\nslept 2 2\n");
        assertThat(reached(new Intervention.Ring(soon, Intervention.Whom.task(3)))).isEqualTo("slept 2 1\nslept 1 1\n");
        assertThat(reached(new Intervention.Delay(soon, Intervention.Whom.task(2), 4))).isEqualTo("slept 2 2\nslept 1 5\n");
        assertThat(reached(new Intervention.Give(soon, Intervention.Whom.task(4), "7 * 6"), new Intervention.Ring(soon, Intervention.Whom.task(5))))
                .isEqualTo("future 42\nslept 1 1\nslept 2 2\n");
        assertThat(reached(new Intervention.Raise(new Intervention.When(3, null), Intervention.Whom.task(3), "KeyError"))).isEqualTo("slept 1 1\n");
        assertThat(reached(new Intervention.Delay(new Intervention.When(4, null), Intervention.Whom.task(1), 1)))
                .isEqualTo("What if: nothing could be done before turn 4, and the program was stopped there: there is no timer to be moved.");
        assertThat(reached(new Intervention.Cancel(new Intervention.When(900, null), Intervention.Whom.task(1)))).contains("turn 900 was never done");
    }

    @Test
    void what_is_done_to_what_tasks_share_is_as_if_a_callback_did_it() throws Exception {
        List<String> statements = ThingsInReach.DEEDS.values().stream().toList();
        var done = ThingsInReach.done(python.run(ThingsInReach.untouched()).trace(), ThingsInReach.DEEDS.keySet());
        Run run = python.run(ThingsInReach.untouched(), RunOptions.of(RunLimits.WHOLE).with(done));
        assertThat(ThingsInReach.told(run.trace())).isEqualTo(ThingsInReach.told(python.run(ThingsInReach.doing(String.join("\n    ", statements))).trace()));
        assertThat(events(run, TraceEvent.Intervened.class)).extracting(TraceEvent.Intervened::intervention).isEqualTo(done);
    }

    @Test
    void a_handle_that_goes_last_is_the_last_of_its_tick() throws Exception {
        Run run = python.run(REACHED, RunOptions.of(RunLimits.WHOLE).with(List.of(new Intervention.Last(new Intervention.When(2, null), Intervention.Whom.task(2)))));
        assertThat(events(run, TraceEvent.Turn.class)).extracting(TraceEvent.Turn::task).startsWith(1, 3, 4, 5, 2);
    }

    @Test
    void what_is_typed_is_read_when_the_program_asks_for_it() throws Exception {
        var program = new Program("own.py", """
                import asyncio, sys
                print("hello", input("name? "))
                print(asyncio.run(asyncio.to_thread(input, "age? ")), [*sys.stdin])
                """);
        Run run = python.start(program, RunOptions.of(RunLimits.WATCHED).typedBy(Typist.SOMEBODY));
        run.allow(1_000);
        for (String line : List.of("Ann", "7")) {
            assertThat(run.awaitReads()).isTrue();
            run.type(line + "\n");
        }
        assertThat(run.awaitReads()).isTrue();
        run.typeNoMore();
        run.ended().get(30, TimeUnit.SECONDS);
        assertThat(run.reads()).isFalse();
        assertThat(printed(run, "stdout")).isEqualTo("name? hello Ann\nage? 7 []\n");
        assertThat(Typist.as(run.trace())).isEqualTo(new Typist("Ann\n7\n", false));
        assertThat(printed(python.run(program, RunOptions.of(RunLimits.WHOLE).typedBy(Typist.as(run.trace()))), "stdout"))
                .isEqualTo("name? hello Ann\nage? 7 []\n");
        assertThat(end(python.run(program)).message()).startsWith("EOFError");
    }

    @Test
    void one_that_takes_too_much_of_the_machine_is_stopped_at_a_line_and_all_it_started_is_ended() throws Exception {
        FoundPython found = PythonSearch.here().all(null).getFirst();
        try (Python bounded = InstalledPython.start(found.executable(), found.version().toString(), home, new Bounds(1L << 30, 3, 10_000))) {
            Run hungry = bounded.run(new Program("own.py", "kept = []\nfor _ in range(3):\n    kept.append(bytearray(1 << 29))\n"));
            if (OS.LINUX.isCurrentOs()) { // Others do not hold a process to its memory.
                assertThat(end(hungry).message()).isEqualTo("The program was stopped at line 3: it needs more than 1024 megabytes of memory.");
            }
            Run many = bounded.run(new Program("own.py", """
                    import asyncio, sys
                    async def main():
                        while True:
                            started = await asyncio.create_subprocess_exec(sys.executable, "-c", "input()", stdin=-1)
                            print(started.pid)
                    asyncio.run(main())
                    """));
            assertThat(end(many).message()).contains("stopped at line").endsWith("it started more than 3 processes that go on.");
            for (String pid : printed(many, "stdout").lines().toList()) {
                Optional<ProcessHandle> started = ProcessHandle.of(Long.parseLong(pid));
                if (started.isPresent()) {
                    started.get().onExit().get(10, TimeUnit.SECONDS);
                }
            }
        }
    }

    @Test
    void its_loop_cannot_be_exchanged() {
        var options = RunOptions.of(RunLimits.WHOLE).on(WrongLoop.NEWEST_FIRST);
        assertThatThrownBy(() -> python.start(new Program("own.py", ""), options)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_mistake_is_found_as_this_python_says_it() throws Exception {
        assertThat(python.check(new Program("own.py", "print('ä')\n")).get()).isEmpty();
        assertThat(python.check(new Program("own.py", "def main():\n    await nothing\n")).get()).contains(
                new SyntaxMistake("'await' outside async function", 2, 5, 2, 18));
        assertThat(python.check(new Program("own.py", "'ä', (\n")).get()).hasValueSatisfying(wrong -> {
            assertThat(wrong.message()).isEqualTo("'(' was never closed");
            assertThat(wrong.column()).isEqualTo(6);
        });
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
