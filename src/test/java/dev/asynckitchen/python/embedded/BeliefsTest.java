package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.WrongLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program on a loop that does as people believe: what it prints then, and that nobody can take it for the truth. */
class BeliefsTest {
    private static final Program TICKETS = new Program("tickets.py", """
            import asyncio

            async def cook(name):
                print(name, "begins")
                await asyncio.sleep(1)
                print(name, "done")

            async def main():
                a = asyncio.create_task(cook("A"))
                b = asyncio.create_task(cook("B"))
                print("main goes on")
                await b
                print("main has b")
                await a

            asyncio.run(main())
            """);

    private static final Program TASTE = new Program("taste.py", """
            import asyncio

            async def taste():
                return "good"

            async def cook():
                for n in 1, 2:
                    print("cook", n, await taste())

            async def guest():
                print("guest")

            async def main():
                await asyncio.gather(cook(), guest())

            asyncio.run(main())
            """);

    private static final Map<String, Trace> TRACES = new HashMap<>(); // A run costs more than all that is asked of it.

    private static Python python;

    @BeforeAll
    static void start() {
        python = EmbeddedPython.start();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void the_newest_ticket_first_turns_dishes_around() throws Exception {
        assertThat(printed(on(TICKETS, WrongLoop.NEWEST_FIRST))).startsWith("main goes on", "B begins", "A begins");
    }

    @Test
    void an_eager_task_begins_where_it_is_made() throws Exception {
        Trace trace = on(TICKETS, WrongLoop.EAGER_TASKS);
        assertThat(printed(trace)).containsExactly("A begins", "B begins", "main goes on", "A done", "B done", "main has b");
        assertThat(trace.events()).filteredOn(TraceEvent.Output.class::isInstance).first()
                .satisfies(output -> assertThat(trace.events().subList(0, trace.events().indexOf(output)))
                        .filteredOn(TraceEvent.Turn.class::isInstance).as("in the turn of main").hasSize(1));
    }

    @Test
    void without_a_divider_one_round_does_all() throws Exception {
        assertThat(ticksBefore(on(TICKETS, WrongLoop.NO_DIVIDER), "A begins")).isEqualTo(1);
        assertThat(ticksBefore(truth(TICKETS), "A begins")).isEqualTo(2);
    }

    @Test
    void waits_add_up_to_their_sum() throws Exception {
        assertThat(end(on(TICKETS, WrongLoop.WAITS_ADD_UP))).isEqualTo(2, within(1e-3));
        assertThat(end(truth(TICKETS))).isEqualTo(1, within(1e-3));
    }

    @Test
    void every_await_that_has_not_to_wait_gives_way_once() throws Exception {
        assertThat(printed(on(TASTE, WrongLoop.EVERY_AWAIT_YIELDS))).containsExactly("guest", "cook 1 good", "cook 2 good");
        assertThat(printed(truth(TASTE))).containsExactly("cook 1 good", "cook 2 good", "guest");
    }

    @Test
    void an_await_that_waits_gives_way_no_second_time() throws Exception {
        assertThat(turns(on(TICKETS, WrongLoop.EVERY_AWAIT_YIELDS))).isEqualTo(turns(truth(TICKETS)) + 1); // await a, which is done.
    }

    @Test
    void the_trace_says_on_which_loop_it_ran_and_a_true_one_says_nothing() throws Exception {
        for (WrongLoop wrong : WrongLoop.values()) {
            assertThat(on(TICKETS, wrong).header().wrongLoop()).isEqualTo(wrong);
        }
        assertThat(truth(TICKETS).header().wrongLoop()).isNull();
    }

    @Test
    void the_program_after_one_on_a_wrong_loop_runs_on_asyncios_again() throws Exception {
        run(TICKETS, WrongLoop.EAGER_TASKS);
        assertThat(printed(python.run(TICKETS).trace())).startsWith("main goes on", "A begins");
    }

    @Test
    void a_loop_without_a_divider_that_never_comes_to_its_timers_is_stopped() throws Exception {
        var polling = new Program("polling.py", """
                import asyncio

                async def main():
                    timer = asyncio.create_task(asyncio.sleep(1))
                    while not timer.done():
                        await asyncio.sleep(0)

                asyncio.run(main())
                """);
        Trace trace = on(polling, WrongLoop.NO_DIVIDER);
        assertThat(trace.events().getLast()).isInstanceOfSatisfying(TraceEvent.Ended.class, end -> assertThat(end.outcome()).isEqualTo(EndOutcome.STOPPED));
    }

    private static Trace on(Program program, WrongLoop wrong) throws Exception {
        String known = program.name() + wrong.key();
        if (!TRACES.containsKey(known)) {
            TRACES.put(known, run(program, wrong));
        }
        return TRACES.get(known);
    }

    private static Trace truth(Program program) throws Exception {
        if (!TRACES.containsKey(program.name())) {
            TRACES.put(program.name(), python.run(program).trace());
        }
        return TRACES.get(program.name());
    }

    private static Trace run(Program program, WrongLoop wrong) throws Exception {
        var run = python.start(program, RunOptions.of(new RunLimits(10_000, 300, 10_000, 100, 10_000)).on(wrong));
        run.ended().join();
        return run.trace();
    }

    private static List<String> printed(Trace trace) {
        return trace.events().stream().filter(TraceEvent.Output.class::isInstance).map(e -> ((TraceEvent.Output) e).text().strip()).toList();
    }

    private static long ticksBefore(Trace trace, String printed) {
        return trace.events().stream().takeWhile(e -> !(e instanceof TraceEvent.Output output && output.text().strip().equals(printed)))
                .filter(TraceEvent.Tick.class::isInstance).count();
    }

    private static double end(Trace trace) {
        return trace.events().stream().filter(TraceEvent.Tick.class::isInstance).mapToDouble(e -> ((TraceEvent.Tick) e).time()).max().orElseThrow();
    }

    private static long turns(Trace trace) {
        return trace.events().stream().filter(TraceEvent.Turn.class::isInstance).count();
    }
}
