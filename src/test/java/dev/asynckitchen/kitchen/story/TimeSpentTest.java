package dev.asynckitchen.kitchen.story;

import static dev.asynckitchen.kitchen.story.TimeSpent.Kind.ALONE;
import static dev.asynckitchen.kitchen.story.TimeSpent.Kind.BLOCKED;
import static dev.asynckitchen.kitchen.story.TimeSpent.Kind.COOKING;
import static dev.asynckitchen.kitchen.story.TimeSpent.Kind.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program's time went into: counted by hand, and whole whatever the program. */
class TimeSpentTest {
    private static Python engine;

    @BeforeAll
    static void start() {
        engine = new LentPython();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static List<String> spent(String source) throws InterruptedException {
        return rounded(TimeSpent.of(engine.run(new Program("a.py", source)).trace()));
    }

    private static List<String> rounded(TimeSpent spent) {
        return spent.stretches().stream().map(one -> one.kind() + " " + round(one.from()) + "-" + round(one.to())).toList();
    }

    private static String round(double seconds) {
        return String.valueOf(Math.round(seconds * 1000) / 1000.0);
    }

    @Test
    void who_sleeps_in_plain_python_is_blocked_all_the_time() throws InterruptedException {
        assertThat(spent("""
                import time
                time.sleep(3)
                print("tea")
                time.sleep(2)
                """)).containsExactly("BLOCKED 0.0-5.0");
    }

    @Test
    void two_that_are_gathered_wait_together_until_the_first_is_done() throws InterruptedException {
        assertThat(spent("""
                import asyncio
                async def main():
                    await asyncio.gather(asyncio.sleep(3), asyncio.sleep(2))
                asyncio.run(main())
                """)).containsExactly("TOGETHER 0.0-2.0", "ALONE 2.0-3.0");
    }

    @Test
    void awaits_in_a_row_are_waits_alone() throws InterruptedException {
        assertThat(spent("""
                import asyncio
                async def cook(seconds):
                    await asyncio.sleep(seconds)
                async def main():
                    await cook(3)
                    await cook(1)
                    await asyncio.create_task(cook(2))
                asyncio.run(main())
                """)).containsExactly("ALONE 0.0-6.0");
    }

    @Test
    void while_the_thread_is_held_nobody_waits() throws InterruptedException {
        assertThat(spent("""
                import asyncio, time
                async def toast():
                    await asyncio.sleep(1)
                async def steak():
                    time.sleep(2)
                async def main():
                    await asyncio.gather(toast(), steak())
                asyncio.run(main())
                """)).containsExactly("BLOCKED 0.0-2.0");
    }

    @Test
    void what_the_porter_does_is_waited_for_like_a_pot() throws InterruptedException {
        assertThat(spent("""
                import asyncio, time
                async def toast():
                    await asyncio.sleep(1)
                async def main():
                    await asyncio.gather(toast(), asyncio.to_thread(time.sleep, 2))
                asyncio.run(main())
                """)).containsExactly("TOGETHER 0.0-1.0", "ALONE 1.0-2.0");
    }

    @Test
    void after_a_dish_has_burnt_the_rest_of_gathers_dishes_waits_on_and_that_of_a_groups_does_not() throws InterruptedException {
        String dishes = """
                import asyncio
                async def cake():
                    await asyncio.sleep(1)
                    raise ValueError("burnt")
                async def stew():
                    await asyncio.sleep(2)
                """;
        assertThat(spent(dishes + """
                async def main():
                    try:
                        await asyncio.gather(cake(), stew())
                    except ValueError:
                        pass
                    await asyncio.sleep(2)
                asyncio.run(main())
                """)).containsExactly("TOGETHER 0.0-2.0", "ALONE 2.0-3.0");
        assertThat(spent(dishes + """
                async def main():
                    try:
                        async with asyncio.TaskGroup() as tray:
                            tray.create_task(cake())
                            tray.create_task(stew())
                    except* ValueError:
                        pass
                asyncio.run(main())
                """)).containsExactly("TOGETHER 0.0-1.0");
    }

    @Test
    void work_is_cooking_while_others_wait_and_a_sleep_is_not() {
        Trace trace = TraceScript.open().order(1, "main").tick().turn(1, 1).add(new TraceEvent.Blocked(2, "kitchen.work", 3, 1))
                .add(new TraceEvent.Blocked(1, "time.sleep", 4, 1)).sleeps(1, 4).over().tick(4, 1).ended().trace();
        TimeSpent spent = TimeSpent.of(trace);
        assertThat(rounded(spent)).containsExactly("COOKING 0.0-2.0", "BLOCKED 2.0-3.0", "ALONE 3.0-4.0");
        assertThat(spent.until(BLOCKED, 2.5)).isEqualTo(0.5);
        assertThat(spent.until(COOKING, 2.5)).isEqualTo(2);
        assertThat(spent.until(ALONE, 2.5)).isZero();
        assertThat(spent.of(TOGETHER)).isZero();
        assertThat(spent.told().in(Wording.WORDS)).isEqualTo("4 s: 2 s cooking, 1 s waiting alone and 1 s blocked.");
        assertThat(spent.told().in(Wording.TERMS)).isEqualTo("4 s: 2 s running, 1 s waiting alone and 1 s blocked.");
    }

    @Test
    void a_program_that_takes_no_time_says_so() {
        assertThat(TimeSpent.of(TraceScript.open().ended().trace()).told().words()).isEqualTo("It took no time.");
    }

    static Stream<Trace> traces() {
        return Stream.of(Lessons.all().stream().map(lesson -> lesson.trace()), MetaphorTraces.all().values().stream(),
                Stream.of(SyntheticTrace.of(3, 300, 6))).flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("traces")
    void all_kinds_together_are_the_program_from_its_beginning_to_its_end(Trace trace) {
        TimeSpent spent = TimeSpent.of(trace);
        double sum = Stream.of(TimeSpent.Kind.values()).mapToDouble(spent::of).sum();
        assertThat(sum).isCloseTo(Summary.of(trace).seconds(), within(1e-5));
        double end = 0;
        for (TimeSpent.Stretch stretch : spent.stretches()) {
            assertThat(stretch.from()).isEqualTo(end);
            assertThat(stretch.to()).isGreaterThan(stretch.from());
            end = stretch.to();
        }
    }
}
