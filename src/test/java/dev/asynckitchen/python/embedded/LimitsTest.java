package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program that would never end, or needs too much, is stopped with one sentence, and the next one runs. */
class LimitsTest {
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = Pythons.embedded();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String stopped(String source) throws InterruptedException {
        Run run = engine.run(new Program("endless.py", source));
        TraceEvent.Ended ended = run.ended().join();
        assertThat(ended.outcome()).isEqualTo(EndOutcome.STOPPED);
        assertThat(run.exitStatus()).isEqualTo(3);
        return ended.message();
    }

    @Test
    void a_loop_without_an_await_is_stopped_at_its_line() throws Exception {
        assertThat(stopped("x = 1\nwhile True:\n    pass\n")).isEqualTo(
                "The program was stopped at line 3: it ran 1000000 statements without giving control back.");
    }

    @Test
    void a_program_that_catches_everything_is_stopped_all_the_same() throws Exception {
        assertThat(stopped("""
                while True:
                    try:
                        while True:
                            x = 1
                    except BaseException:
                        pass
                """)).contains("statements without giving control back");
    }

    @Test
    void endless_printing_is_stopped() throws Exception {
        assertThat(stopped("while True:\n    print('x' * 1000)\n"))
                .isEqualTo("The program was stopped: it printed more than 2000000 characters.");
    }

    @Test
    void endless_tasks_are_stopped() throws Exception {
        assertThat(stopped("""
                import asyncio
                async def nap():
                    await asyncio.sleep(1)
                async def main():
                    tasks = []
                    while True:
                        tasks.append(asyncio.create_task(nap()))
                asyncio.run(main())
                """)).isEqualTo("The program was stopped: it made more than 20000 tasks.");
    }

    @Test
    void a_loop_that_nothing_can_wake_is_stopped() throws Exception {
        assertThat(stopped("import asyncio\nasyncio.run(asyncio.Event().wait())\n"))
                .startsWith("The program was stopped, for it would wait for ever");
    }

    @Test
    void more_memory_than_there_is_ends_the_program_at_its_line() throws Exception {
        assertThat(stopped("x = 1\nx = [x] * 10**9\n"))
                .isEqualTo("The program was stopped at line 2: it needs more memory than there is.");
        assertThat(engine.run(new Program("next.py", "print('fine')\n")).exitStatus()).isZero();
    }

    @Test
    void memory_that_a_program_before_has_filled_is_no_reason_to_end_the_next() throws Exception {
        assertThat(stopped("x = []\nwhile True:\n    x.append(bytearray(50_000_000))\n")).endsWith("it needs more memory than there is.");
        assertThat(engine.run(new Program("next.py", "for n in range(100_000):\n    n += 1\n")).exitStatus()).isZero();
    }

    @Test
    void the_next_program_runs_as_if_nothing_had_been() throws Exception {
        stopped("import asyncio\nasyncio.run(asyncio.Event().wait())\n");
        Run next = engine.run(new Program("next.py", "print('fine')\n"));
        assertThat(next.trace().events()).contains(new TraceEvent.Output("stdout", "fine\n"));
        assertThat(next.exitStatus()).isZero();
    }
}
