package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.file.TraceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a program has in hand when it pauses, and what it is asked before a line: looked at without anything coming of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookedIntoTest {
    private static final String CHAIN =
            """
            import asyncio
            import contextvars

            order = contextvars.ContextVar("order")

            async def inner(n, *rest, opt=4):
                k = n * 2
                await asyncio.sleep(1)
                k += 1
                words = ["a", "b"]
                await asyncio.sleep(1)
                return k

            async def main(word="x"):
                order.set(17)
                await inner(5, 6)

            asyncio.run(main())
            """;

    /** None of these may say anything, change anything, or take any time. */
    private static final String HOSTILE =
            """
            import asyncio

            def loud(*_):
                print("asked")
                raise SystemExit(3)

            class Meta(type):
                __hash__ = __eq__ = __getattribute__ = __instancecheck__ = loud
                __name__ = property(loud)

            class Hostile(metaclass=type):
                __repr__ = __str__ = __hash__ = __eq__ = __len__ = __iter__ = __format__ = __bool__ = loud
                __getattribute__ = loud
                __class__ = property(loud)

            class Worse(metaclass=Meta):
                pass

            class Listed(list):
                __iter__ = __len__ = __getitem__ = __repr__ = loud

            class Said(ValueError):
                def __str__(self):
                    return loud()

            async def main():
                hostile = Hostile()
                worse = Worse()
                listed = Listed([1])
                said = Said("x")
                plain = ValueError("no", 3)
                many = list(range(10_000_000))
                long = "x" * 1_000_000
                number = 10 ** 100_000
                deep = []
                for _ in range(10_000):
                    deep = [deep]
                itself = {}
                itself["me"] = itself
                mixed = {1: (2.5, None), "two": {"b", "a"}, b"c": [hostile]}
                line = type("a\\nb\\tc", (), {})()
                await asyncio.sleep(0)

            asyncio.run(main())
            """;

    private static final String LOOP =
            """
            import asyncio, time

            seen = []

            def often(n):
                while True:
                    n += 1

            async def work(n):
                for i in range(4):
                    limit = 2
                    print(n, i)
                    await asyncio.sleep(1)

            async def main():
                await asyncio.gather(work(1), work(2))

            asyncio.run(main())
            """;

    private Python engine;

    @BeforeAll
    void warmUp() {
        engine = new LentPython();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void a_task_that_pauses_tells_the_variables_of_its_whole_chain() throws Exception {
        List<TraceEvent.TaskWaiting> waits = waits(run(CHAIN, RunOptions.of(RunLimits.WHOLE).withLocals(true)));

        assertThat(waits.get(0).stack()).containsExactly(
                new Frame("main", 16, Map.of("word", "'x'")),
                new Frame("inner", 8, Map.of("n", "5", "opt", "4", "rest", "(6,)", "k", "10")));
        assertThat(waits.get(1).stack().getLast()).isEqualTo(
                new Frame("inner", 11, Map.of("n", "5", "opt", "4", "rest", "(6,)", "k", "11", "words", "['a', 'b']")));
        assertThat(waits.get(1).stack().getLast().locals().keySet()).startsWith("n", "opt", "rest", "k");
        assertThat(waits.get(1).context()).isEqualTo(Map.of("order", "17"));
    }

    @Test
    void a_trace_that_nobody_asked_for_variables_has_none() throws Exception {
        Trace plain = run(CHAIN, RunOptions.of(RunLimits.WHOLE));

        assertThat(waits(plain)).hasSize(2).allSatisfy(wait -> {
            assertThat(wait.context()).isNull();
            assertThat(wait.stack()).extracting(Frame::locals).containsOnlyNulls();
        });
        assertThat(written(plain)).doesNotContain("locals", "context\"", "met", "conditions");
    }

    @Test
    void no_code_of_the_program_runs_for_it_and_nothing_is_too_large() throws Exception {
        Trace trace = run(HOSTILE, RunOptions.of(RunLimits.WHOLE).withLocals(true));

        assertThat(trace.events()).noneMatch(TraceEvent.Output.class::isInstance);
        Map<String, String> held = waits(trace).getFirst().stack().getFirst().locals();
        assertThat(held).containsEntry("hostile", "Hostile").containsEntry("worse", "Worse").containsEntry("listed", "Listed")
                .containsEntry("said", "Said").containsEntry("plain", "ValueError('no', 3)").containsEntry("number", "int")
                .containsEntry("many", "[0, 1, 2, 3, 4, 5, …]").containsEntry("deep", "[[[…]]]").containsEntry("itself", "{'me': {'me': {…}}}")
                .containsEntry("mixed", "{1: (2.5, None), 'two': {'a', 'b'}, b'c': [Hostile]}").containsEntry("line", "a?b?c");
        assertThat(held.values()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void a_function_tells_what_it_holds_before_its_lines_and_nothing_else_is_another_way() throws Exception {
        Trace plain = run(LOOP, RunOptions.of(RunLimits.WHOLE));
        Trace every = run(LOOP, RunOptions.of(RunLimits.WHOLE).withLineLocals(RunOptions.EVERY_LINE));
        Trace one = run(LOOP, RunOptions.of(RunLimits.WHOLE).withLineLocals(Set.of(12)));

        assertThat(lines(every, 12)).extracting(TraceEvent.Line::locals).startsWith(
                Map.of("n", "1", "i", "0", "limit", "2"), Map.of("n", "2", "i", "0", "limit", "2"), Map.of("n", "1", "i", "1", "limit", "2"));
        assertThat(lines(every, 11).getFirst().locals()).isEqualTo(Map.of("n", "1", "i", "0"));
        assertThat(lines(every, 3)).as("what is the module's is not told").extracting(TraceEvent.Line::locals).containsOnlyNulls();
        assertThat(lines(one, 12)).extracting(TraceEvent.Line::locals).doesNotContainNull();
        assertThat(lines(one, 11)).extracting(TraceEvent.Line::locals).containsOnlyNulls();
        assertThat(written(every).replaceAll(",\"locals\":\\{[^}]*}", "")).isEqualTo(written(plain));
        assertThat(written(one).replaceAll(",\"locals\":\\{[^}]*}", "")).isEqualTo(written(plain));
    }

    @Test
    void a_condition_is_asked_whenever_its_line_is_next_and_of_the_asking_nothing_is_told() throws Exception {
        Trace plain = run(LOOP, RunOptions.of(RunLimits.WHOLE));
        Trace asked = run(LOOP, asking(12, "n == 2 and any(i > one for one in [limit])"));

        assertThat(lines(asked, 12)).extracting(TraceEvent.Line::met).containsExactly(false, false, false, false, false, false, false, true);
        assertThat(asked.header().condition(12)).isEqualTo("n == 2 and any(i > one for one in [limit])");
        assertThat(written(asked).replaceAll(",\"met\":\\w+|,\"conditions\":\\{[^}]*}", "")).isEqualTo(written(plain));
    }

    @Test
    void what_a_condition_does_is_not_told_and_takes_no_time() throws Exception {
        Trace plain = run(LOOP, RunOptions.of(RunLimits.WHOLE));
        Trace asked = run(LOOP, asking(12, "print('asked') or time.sleep(5) or time.time() > 1e6 or True"));

        assertThat(lines(asked, 12)).extracting(TraceEvent.Line::met).containsOnly(true);
        assertThat(written(asked).replaceAll(",\"met\":\\w+|,\"conditions\":\\{[^}]*}", "")).isEqualTo(written(plain));
    }

    @Test
    void a_condition_that_cannot_be_found_out_counts_as_met_and_says_why_once() throws Exception {
        assertThat(troubles("nobody > 1")).containsExactly("NameError: name 'nobody' is not defined");
        assertThat(troubles("n >")).singleElement().asString().startsWith("SyntaxError");
        assertThat(troubles("often(n)")).containsExactly("it ran more than 10000 statements");
        assertThat(troubles("asyncio.create_task(work(3))")).containsExactly("it would change what runs");
    }

    private List<String> troubles(String condition) throws Exception {
        List<TraceEvent.Line> asked = lines(run(LOOP, asking(12, condition)), 12);
        assertThat(asked).hasSize(8).allSatisfy(line -> assertThat(line.met()).isTrue());
        return asked.stream().map(TraceEvent.Line::trouble).filter(one -> one != null).toList();
    }

    private static RunOptions asking(int line, String condition) {
        return RunOptions.of(RunLimits.WHOLE).asking(Map.of(line, condition));
    }

    private Trace run(String source, RunOptions options) throws InterruptedException {
        Trace trace = engine.run(new Program("inside.py", source), options).trace();
        assertThat(trace.get(trace.size() - 1)).isEqualTo(new TraceEvent.Ended(EndOutcome.OK, null, null));
        return trace;
    }

    private static List<TraceEvent.TaskWaiting> waits(Trace trace) {
        return trace.events().stream().filter(TraceEvent.TaskWaiting.class::isInstance).map(TraceEvent.TaskWaiting.class::cast).toList();
    }

    private static List<TraceEvent.Line> lines(Trace trace, int line) {
        return trace.events().stream().filter(event -> event instanceof TraceEvent.Line it && it.line() == line)
                .map(TraceEvent.Line.class::cast).toList();
    }

    private static String written(Trace trace) throws IOException {
        var out = new ByteArrayOutputStream();
        TraceWriter.write(trace, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
