package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls within calls end where they end in a terminal; the numbers here are what {@code python3.12} prints there. */
class DepthTest {
    private static final String COUNTED = """
            import asyncio, sys, traceback
            count = 0
            def down():
                global count
                count += 1
                down()
            async def down_awaiting():
                global count
                count += 1
                await down_awaiting()
            def told():
                global count
                print(count, sys.exception())
                count = 0
            """;

    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Run run(String source) throws InterruptedException {
        return engine.run(new Program("deep.py", source));
    }

    private static List<String> printed(String source) throws InterruptedException {
        Run run = run(COUNTED + source);
        return run.trace().events().stream()
                .filter(event -> event instanceof TraceEvent.Output)
                .map(event -> ((TraceEvent.Output) event).text())
                .collect(Collectors.joining())
                .lines()
                .toList();
    }

    @Test
    void a_thousand_frames_are_as_many_as_there_may_be_and_the_program_may_catch_that() throws Exception {
        assertThat(printed("""
                try:
                    down()
                except RecursionError:
                    told()
                    print(len(traceback.format_exc().splitlines()), traceback.format_exc().splitlines()[-2])
                """)).containsExactly("999 maximum recursion depth exceeded", "11   [Previous line repeated 996 more times]");
    }

    @Test
    void the_limit_can_be_moved() throws Exception {
        assertThat(printed("""
                for limit in 5000, 100:
                    sys.setrecursionlimit(limit)
                    try:
                        down()
                    except RecursionError:
                        told()
                """)).containsExactly("4999 maximum recursion depth exceeded", "99 maximum recursion depth exceeded");
    }

    @Test
    void comprehensions_are_no_frames_and_generators_are() throws Exception {
        assertThat(printed("""
                def listed():
                    global count
                    count += 1
                    return [listed() for _ in "x"]
                def generated():
                    global count
                    count += 1
                    yield from generated()
                for way in listed, lambda: list(generated()):
                    try:
                        way()
                    except RecursionError:
                        told()
                """)).containsExactly("999 maximum recursion depth exceeded", "998 maximum recursion depth exceeded");
    }

    @Test
    void the_frames_of_asyncio_count() throws Exception {
        assertThat(printed("""
                async def main():
                    for task in down_awaiting(), asyncio.create_task(down_awaiting()):
                        try:
                            await task
                        except RecursionError:
                            told()
                    def callback():
                        try:
                            down()
                        except RecursionError:
                            told()
                    asyncio.get_running_loop().call_soon(callback)
                    await asyncio.sleep(0)
                asyncio.run(main())
                try:
                    asyncio.new_event_loop().run_until_complete(down_awaiting())
                except RecursionError:
                    told()
                """)).containsExactly("992 maximum recursion depth exceeded", "993 maximum recursion depth exceeded",
                "992 maximum recursion depth exceeded", "995 maximum recursion depth exceeded");
    }

    @Test
    void who_does_not_catch_it_ends_with_it_at_the_line_that_called() throws Exception {
        Run run = run("def down():\n    here = 1\n    down()\ndown()\n");
        assertThat(run.ended().join().message()).isEqualTo("RecursionError: maximum recursion depth exceeded");
        assertThat(run.ended().join().line()).isEqualTo(3);
    }

    @Test
    void who_raises_it_himself_keeps_his_line() throws Exception {
        Run run = run("def fails():\n    raise RecursionError('maximum recursion depth exceeded')\nfails()\n");
        assertThat(run.ended().join().line()).isEqualTo(2);
    }
}
