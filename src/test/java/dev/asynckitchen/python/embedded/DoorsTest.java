package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a program asks for that the kitchen does not have: a Python exception says why, and the program goes on. */
class DoorsTest {
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = Pythons.embedded();
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
}
