package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which coroutine object was made, began, was taken up or lost: the object itself, never one that is called the same. */
class CardsTest {
    private static final String HINT = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    private static Python python;

    @BeforeAll
    static void start() {
        python = new LentPython();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    private static Run run(String source) throws InterruptedException {
        return python.run(new Program("cards.py", "import asyncio\n" + source));
    }

    private static <E extends TraceEvent> List<E> events(Run run, Class<E> kind) {
        return run.trace().events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String printed(Run run, String stream) {
        return String.join("", events(run, TraceEvent.Output.class).stream()
                .filter(output -> output.stream().equals(stream)).map(TraceEvent.Output::text).toList());
    }

    /** The coroutine objects that no task took up, that never began and were not closed. */
    private static List<Integer> lost(Run run) {
        List<Integer> found = Stream.of(
                        events(run, TraceEvent.CoroutineBegun.class).stream().map(TraceEvent.CoroutineBegun::coroutine),
                        events(run, TraceEvent.CoroutineClosed.class).stream().map(TraceEvent.CoroutineClosed::coroutine),
                        events(run, TraceEvent.TaskCreated.class).stream().map(TraceEvent.TaskCreated::coroutine))
                .flatMap(numbers -> numbers).toList();
        return events(run, TraceEvent.CoroutineCreated.class).stream().map(TraceEvent.CoroutineCreated::coroutine)
                .filter(number -> !found.contains(number)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        """
        async def helper():
            async with asyncio.TaskGroup() as tg:
                tg.create_task(asyncio.sleep(0.1))
        async def main():
            await helper()
        asyncio.run(main())
        """,
        """
        class Door:
            async def __aenter__(self): return self
            async def __aexit__(self, *e): await asyncio.sleep(0.1)
        async def helper():
            async with Door():
                print("inside")
        async def main():
            await helper()
        asyncio.run(main())
        """,
        """
        async def i():
            pass
        async def doc():
            "only a docstring"
        async def main():
            await i()
            c = i()
            await c
            await doc()
        asyncio.run(main())
        """,
        """
        class P:
            async def work(self):
                while True:
                    await asyncio.sleep(0.3)
            async def run(self, roots):
                async with asyncio.TaskGroup() as group:
                    ts = [group.create_task(self.work()) for i in range(3)]
                    await asyncio.sleep(1)
                    for t in ts:
                        t.cancel()
        async def main():
            await P().run(["a"])
            await asyncio.sleep(1)
        asyncio.run(main())
        """,
        """
        async def f(n):
            await asyncio.sleep(n)
        async def main():
            await asyncio.wait_for(f(1), 2)
            await asyncio.gather(*map(f, [1, 2]))
            await asyncio.gather(*[f(n) for n in range(3)])
            unused = f(9)
            unused.close()
            await asyncio.sleep(0)
        asyncio.run(main())
        """,
    })
    void who_awaits_rightly_is_not_accused(String source) throws Exception {
        Run run = run(source);
        assertThat(printed(run, "stderr")).isEmpty();
        assertThat(events(run, TraceEvent.Warning.class)).isEmpty();
        assertThat(lost(run)).isEmpty();
        assertThat(run.exitStatus()).isZero();
    }

    @Test
    void the_one_that_was_lost_is_told_and_not_its_twin_that_was_kept() throws Exception {
        Run run = run("""
                async def i():
                    await asyncio.sleep(0)
                async def j():
                    lost = i()
                    kept = i()
                    await kept
                    print("end of j")
                asyncio.run(j())
                """);
        TraceEvent.CoroutineCreated lost = events(run, TraceEvent.CoroutineCreated.class).get(1);
        assertThat(lost.line()).isEqualTo(5);
        assertThat(lost(run)).containsExactly(lost.coroutine());
        assertThat(events(run, TraceEvent.Warning.class)).containsExactly(
                new TraceEvent.Warning("never-awaited", "coroutine 'i' was never awaited", 5, null, lost.coroutine()));
        assertThat(printed(run, "stderr")).isEqualTo("sys:1: RuntimeWarning: coroutine 'i' was never awaited\n" + HINT);
    }

    @Test
    void coroutines_of_the_library_that_nobody_awaits_are_told_as_cpython_tells_them() throws Exception {
        Run run = run("""
                async def main():
                    q = asyncio.Queue()
                    q.put(1)
                    asyncio.sleep(1)
                    asyncio.to_thread(print, 1)
                    lock = asyncio.Lock()
                    lock.acquire()
                    print("x")
                asyncio.run(main())
                """);
        assertThat(printed(run, "stderr")).isEqualTo(
                "cards.py:4: RuntimeWarning: coroutine 'Queue.put' was never awaited\n  q.put(1)\n" + HINT
                + "cards.py:5: RuntimeWarning: coroutine 'sleep' was never awaited\n  asyncio.sleep(1)\n" + HINT
                + "cards.py:6: RuntimeWarning: coroutine 'to_thread' was never awaited\n  asyncio.to_thread(print, 1)\n" + HINT
                + "cards.py:8: RuntimeWarning: coroutine 'Lock.acquire' was never awaited\n  lock.acquire()\n" + HINT);
        assertThat(events(run, TraceEvent.Warning.class)).extracting(TraceEvent.Warning::line).containsExactly(4, 5, 6, 8);
    }

    @Test
    void the_warning_goes_through_the_warnings_module() throws Exception {
        Run run = run("""
                import warnings
                async def f(): pass
                with warnings.catch_warnings(record=True) as seen:
                    warnings.simplefilter("always")
                    f()
                    print([str(w.message) for w in seen], seen[0].lineno, seen[0].category.__name__)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    f()
                for _ in range(3):
                    f()
                """);
        assertThat(printed(run, "stdout")).isEqualTo("[\"coroutine 'f' was never awaited\"] 6 RuntimeWarning\n");
        assertThat(printed(run, "stderr")).isEqualTo("cards.py:12: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n" + HINT);
    }

    @Test
    void a_coroutine_function_stays_what_it_was() throws Exception {
        Run run = run("""
                import inspect
                async def f(a):
                    "What it is for."
                    raise ValueError(a)
                print(inspect.iscoroutinefunction(f), f.__doc__, f.__name__, inspect.signature(f))
                async def main():
                    await f(
                        3)
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).isEqualTo("True What it is for. f (a)\n");
        assertThat(printed(run, "stderr")).isEqualTo("""
                Traceback (most recent call last):
                  File "cards.py", line 10, in <module>
                    asyncio.run(main())
                  File "cards.py", line 8, in main
                    await f(
                  File "cards.py", line 5, in f
                    raise ValueError(a)
                ValueError: 3
                """);
    }

    @Test
    void what_a_coroutine_was_called_with_is_told_in_short_without_asking_the_program() throws Exception {
        Run run = run("""
                class Loud:
                    def __repr__(self):
                        print("asked")
                        return "loud"
                async def cook(dish, n, *rest, slowly=False, why=None):
                    await asyncio.sleep(0)
                async def main():
                    task = asyncio.create_task(cook("A", 1))
                    await cook("a very long name that nobody reads", Loud(), 1.5, 2, slowly=True)
                    await task
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).isEmpty();
        assertThat(events(run, TraceEvent.TaskCreated.class).get(1).arguments()).containsExactly("'A'", "1", "False", "None");
        assertThat(events(run, TraceEvent.CoroutineCreated.class).getLast().arguments())
                .containsExactly("'a very long name that …", "Loud", "True", "None");
    }
}
