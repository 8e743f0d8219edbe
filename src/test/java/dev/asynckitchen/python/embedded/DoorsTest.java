package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.ModuleBeside;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program asks for that the kitchen does not have: a Python exception says why, and the program goes on. */
class DoorsTest {
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static List<String> printed(String source) throws InterruptedException {
        Run run = engine.run(new Program("doors.py", source));
        assertThat(run.exitStatus()).as(run.ended().join().toString()).isZero();
        return run.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Output)
                .map(event -> ((TraceEvent.Output) event).text())
                .collect(Collectors.joining())
                .lines()
                .toList();
    }

    @Test
    void every_way_out_is_a_wall_with_a_reason() throws Exception {
        List<String> said = printed("""
                import asyncio, os, pathlib, shutil, socket, subprocess, threading, urllib.request
                def tries(name, way, *arguments):
                    try:
                        print(name, "worked", way(*arguments))
                    except Exception as error:
                        print(name, "-", type(error).__name__, "-", error)
                tries("input", input, "? ")
                tries("open", open, "notes.txt")
                tries("write", pathlib.Path("notes.txt").write_text, "x")
                tries("remove", os.remove, "notes.txt")
                tries("listdir", os.listdir, ".")
                tries("copy", shutil.copy, "a", "b")
                tries("system", os.system, "ls")
                tries("kill", os.kill, 1, 9)
                tries("run", subprocess.run, ["ls"])
                tries("socket", socket.socket)
                tries("connect", socket.create_connection, ("localhost", 80))
                tries("urlopen", urllib.request.urlopen, "http://localhost/")
                tries("thread", threading.Thread(target=print).start)
                tries("timer", threading.Timer(1, print).start)
                async def main():
                    for way in (asyncio.open_connection("localhost", 80), asyncio.start_server(print, "localhost", 80),
                                asyncio.create_subprocess_shell("ls")):
                        try:
                            print(await way, "worked")
                        except OSError as error:
                            print("await", "-", type(error).__name__, "-", error)
                asyncio.run(main())
                """);
        assertThat(said).hasSize(17).allMatch(line -> line.matches(".* - (OSError|PermissionError|URLError|RuntimeError) - .*"));
        assertThat(said).noneMatch(line -> line.contains("java") || line.contains("worked"));
        assertThat(said).filteredOn(line -> line.contains("kitchen") || line.contains("sandbox")).hasSize(16);
    }

    @Test
    void signals_may_be_asked_for() throws Exception {
        assertThat(printed("""
                import asyncio, signal
                signal.signal(signal.SIGTERM, lambda number, frame: print("got", number))
                async def main():
                    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, print, "never")
                    signal.raise_signal(signal.SIGTERM)
                    print(asyncio.get_running_loop().remove_signal_handler(signal.SIGINT))
                asyncio.run(main())
                """)).containsExactly("got 15", "True");
    }

    @Test
    void what_waits_for_another_thread_waits_on_the_virtual_clock_or_says_that_there_is_none() throws Exception {
        assertThat(printed("""
                import concurrent.futures, queue, threading, time
                began = time.monotonic()
                lock = threading.Lock()
                lock.acquire()
                print(lock.acquire(timeout=2), round(time.monotonic() - began, 3))
                with concurrent.futures.ThreadPoolExecutor() as pool:
                    jobs = [pool.submit(time.sleep, seconds) for seconds in (3, 1)]
                    for job in concurrent.futures.as_completed(jobs):
                        print(round(time.monotonic() - began, 3))
                try:
                    queue.Queue().get()
                except RuntimeError as error:
                    print(error)
                """)).containsExactly("False 2.0", "3.0", "5.0",
                "this would wait for ever: there is no other thread in the kitchen that could go on meanwhile");
    }

    @Test
    void unittest_and_doctest_run() throws Exception {
        assertThat(printed("""
                import asyncio, doctest, io, unittest
                from unittest import mock
                async def add(a, b):
                    '''
                    >>> asyncio.run(add(1, 2))
                    3
                    '''
                    await asyncio.sleep(1)
                    return a + b
                class AddTest(unittest.IsolatedAsyncioTestCase):
                    async def test_adds(self):
                        self.assertEqual(await add(2, 2), 4)
                    async def test_mock(self):
                        get = mock.AsyncMock(return_value=5)
                        self.assertEqual(await get("x"), 5)
                        get.assert_awaited_once_with("x")
                    async def test_fails(self):
                        self.assertEqual(await add(2, 2), 5)
                result = unittest.TextTestRunner(io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(AddTest))
                print(result.testsRun, len(result.failures), len(result.errors))
                print(doctest.testmod())
                """)).containsExactly("3 1 0", "TestResults(failed=0, attempted=1)");
    }

    /** Modules of a program's own, beside it: they are read where that is allowed, and nothing else is. */
    @Nested
    class Modules {
        @TempDir
        private Path home;

        private Path folder;

        @BeforeEach
        void lay() throws IOException {
            folder = Files.createDirectory(home.resolve("mine"));
            Files.writeString(folder.resolve("oven.py"), """
                    # -*- coding: latin-1 -*-
                    import asyncio
                    async def bake(name):
                        async with asyncio.timeout(9):
                            await asyncio.sleep(1)
                        print(name, __name__)
                    def burn():
                        raise ValueError("burnt")
                    """);
            Path tools = Files.createDirectory(folder.resolve("tools"));
            Files.writeString(tools.resolve("__init__.py"), "");
            Files.writeString(tools.resolve("mixer.py"), "from oven import bake\nasync def mix():\n    await bake('dough')\n");
            Files.writeString(home.resolve("outside.py"), "print('outside')\n");
        }

        private Run run(String source, boolean allowed) throws InterruptedException {
            return engine.run(new Program("own.py", source), RunOptions.of(RunLimits.WHOLE).in(allowed ? folder : null));
        }

        private static String allPrinted(Run run) {
            return run.trace().events().stream().filter(TraceEvent.Output.class::isInstance)
                    .map(event -> ((TraceEvent.Output) event).text()).collect(Collectors.joining());
        }

        @Test
        void what_is_made_in_one_is_told_as_the_programs_own_is() throws Exception {
            Files.writeString(folder.resolve("helpers.py"), ModuleBeside.TEXT);
            Run run = engine.run(ModuleBeside.PROGRAM, RunOptions.of(RunLimits.WHOLE).in(folder));
            ModuleBeside.isTold(run.trace());
            assertThat(allPrinted(run)).contains("helpers.py:15: RuntimeWarning: coroutine 'fetch' was never awaited\n  fetch(\"nobody\")\n");
        }

        @Test
        void a_pause_within_one_is_told_with_its_file() throws Exception {
            Run run = run("""
                    import asyncio
                    from tools import mixer
                    async def main():
                        await mixer.mix()
                    asyncio.run(main())
                    """, true);
            assertThat(allPrinted(run)).isEqualTo("dough oven\n");
            assertThat(run.trace().events()).filteredOn(TraceEvent.TaskWaiting.class::isInstance)
                    .extracting(event -> ((TraceEvent.TaskWaiting) event).stack()).containsOnlyOnce(List.of(
                            new Frame("main", 4), new Frame("mix", 3, "tools/mixer.py", null), new Frame("bake", 5, "oven.py", null)));
            assertThat(run.trace().events()).filteredOn(TraceEvent.Line.class::isInstance)
                    .extracting(event -> ((TraceEvent.Line) event).line()).as("lines are the program's own").isSubsetOf(1, 2, 3, 4, 5);
        }

        @Test
        void what_is_lost_and_what_fails_there_is_told_at_the_programs_line() throws Exception {
            Run run = run("import oven\noven.bake('tea')\noven.burn()\n", true);
            assertThat(run.trace().events()).filteredOn(TraceEvent.Warning.class::isInstance)
                    .extracting(event -> ((TraceEvent.Warning) event).line()).containsExactly(2);
            assertThat(run.ended().join().line()).isEqualTo(3);
            assertThat(allPrinted(run)).contains("File \"own.py\", line 3, in <module>", "oven.py\", line 8, in burn", "raise ValueError");
        }

        @Test
        void without_leave_none_is_read_and_what_was_missed_is_known() throws Exception {
            Run run = run("import oven\n", false);
            assertThat(run.ended().join().message()).contains("No module named 'oven'");
            assertThat(run.missing()).contains("oven");
        }

        @Test
        void nothing_else_is_read() throws Exception {
            try {
                Files.createSymbolicLink(folder.resolve("link.py"), home.resolve("outside.py"));
                Files.createSymbolicLink(folder.resolve("up"), home);
            } catch (UnsupportedOperationException | IOException _) {
                assumeTrue(false, "no links can be made here");
            }
            Files.createDirectory(folder.resolve("hole.py"));
            Run run = run("""
                    import importlib, os, pathlib, oven
                    from _kitchen_port import port
                    for name in ("link", "up.outside", "up", "hole", "up/outside", "mine/oven", "oven.py"):
                        try:
                            print(name, "came", importlib.import_module(name))
                        except ImportError as error:
                            print(name, "-", error)
                    for way in (lambda: open(oven.__file__), lambda: pathlib.Path("oven.py").write_text("x"), lambda: os.listdir("/kitchen")):
                        try:
                            print("came", way())
                        except OSError as error:
                            print("-", type(error).__name__)
                    print(*(port.modules().find(name) for name in ("../outside", "/etc/hosts", "..outside", "")))
                    """, true);
            assertThat(allPrinted(run)).doesNotContain("came", "outside\n").contains(
                    "link - link.py leads out of the folder of this program", "up.outside - ", "hole - hole.py leads out", "None None None None");
        }
    }
}
