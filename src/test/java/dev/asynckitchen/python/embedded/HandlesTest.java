package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.TraceEvent;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the loop holds, and what it lets go. */
class HandlesTest {
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
        return python.run(new Program("handles.py", "import asyncio\n" + source));
    }

    private static String printed(Run run, String stream) {
        return run.trace().events().stream()
                .filter(e -> e instanceof TraceEvent.Output output && output.stream().equals(stream))
                .map(e -> ((TraceEvent.Output) e).text()).collect(Collectors.joining());
    }

    @Test
    void what_has_run_is_forgotten_with_all_that_it_was_given() throws Exception {
        Run run = run("""
                import gc, weakref
                class Thing: pass
                async def job(x):
                    await asyncio.sleep(0)
                refs = []
                async def main():
                    for _ in range(3):
                        x = Thing()
                        refs.append(weakref.ref(x))
                        await asyncio.create_task(job(x))
                        del x
                asyncio.run(main())
                for _ in range(3): gc.collect()
                print([r() is None for r in refs])
                """);
        assertThat(printed(run, "stdout")).isEqualTo("[True, True, True]\n");
    }

    @Test
    void what_is_scheduled_is_found_where_debuggers_look() throws Exception {
        Run run = run("""
                async def main():
                    loop = asyncio.get_running_loop()
                    loop.call_soon(print, "soon")
                    later = loop.call_later(5, print, "later")
                    print(len(loop._ready), len(loop._scheduled), loop._scheduled[0] is later, loop._ready[0]._args)
                    later.cancel()
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).isEqualTo("1 1 True ('soon',)\nsoon\n");
    }

    @Test
    void a_tasks_wake_up_is_called_as_c_calls_it() throws Exception {
        Run run = run("""
                async def main():
                    task = asyncio.create_task(asyncio.sleep(1))
                    asyncio.get_running_loop().call_later(.5, lambda: print(task))
                    await task
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).contains("cb=[Task.task_wakeup()]");
        assertThat(run.trace().events()).filteredOn(TraceEvent.Turn.class::isInstance)
                .extracting(e -> ((TraceEvent.Turn) e).callback()).contains("Task.__wakeup");
    }

    @Test
    void sizes_need_not_be_whole_numbers_and_a_queue_keeps_its_items_where_it_likes() throws Exception {
        Run run = run("""
                import math
                class Bag(asyncio.Queue):
                    def _init(self, maxsize): self.items = []
                    def _put(self, item): self.items.append(item)
                    def _get(self): return self.items.pop()
                    def qsize(self): return len(self.items)
                    def empty(self): return not self.items
                async def main():
                    q = asyncio.Queue(maxsize=1.5)
                    await q.put(1)
                    print(q.full(), q.qsize())
                    async with asyncio.Semaphore(math.inf):
                        await asyncio.sleep(.1)
                    print("inf sem")
                    b = Bag()
                    await b.put(1)
                    print(await b.get())
                asyncio.run(main())
                """);
        assertThat(printed(run, "stdout")).isEqualTo("False 1\ninf sem\n1\n");
        assertThat(run.exitStatus()).isZero();
    }

    @Test
    void a_future_whose_exception_nobody_asked_for_is_told_of() throws Exception {
        Run run = run("""
                async def main():
                    loop = asyncio.get_running_loop()
                    lost, asked = loop.create_future(), loop.create_future()
                    lost.set_exception(ValueError("lost"))
                    asked.set_exception(ValueError("asked"))
                    asked.exception()
                    await asyncio.sleep(0)
                asyncio.run(main())
                """);
        assertThat(printed(run, "stderr")).startsWith("Future exception was never retrieved\n").contains("ValueError: lost").doesNotContain("asked");
        assertThat(run.trace().events()).contains(new TraceEvent.Warning(
                "exception-never-retrieved", "Future exception was never retrieved: ValueError('lost')", null, null));
    }

    @Test
    void phases_are_those_of_the_format_in_whatever_way_a_timeout_or_a_group_ends() throws Exception {
        Run run = run("""
                async def main():
                    async with asyncio.timeout(1):
                        await asyncio.sleep(0)
                    group = asyncio.TaskGroup()
                    never = asyncio.timeout(3)
                    await asyncio.sleep(0)
                    async with group:
                        group.create_task(asyncio.sleep(0))
                asyncio.run(main())
                """);
        assertThat(run.trace().events()).filteredOn(TraceEvent.Resource.class::isInstance)
                .extracting(e -> switch (((TraceEvent.Resource) e).state()) {
                    case ResourceState.Timeout timeout -> timeout.phase();
                    case ResourceState.TaskGroup group -> group.phase();
                    default -> "another";
                })
                .containsExactly("active", "exited", "waiting", "closed");
    }
}
