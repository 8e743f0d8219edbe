package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.Run;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.python.RunOptions;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes wrong on the kitchen thread, and not in the program. */
class FaultTest {
    private static final Program PROGRAM = new Program("tea.py", "print('tea')\n");
    private static EmbeddedPython python;

    @BeforeAll
    static void start() {
        python = EmbeddedPython.start();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    @Test
    void a_fault_of_the_bridge_ends_the_run_and_is_not_blamed_on_the_program() throws Exception {
        try (Engine engine = Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build()) {
            var run = new EmbeddedRun(new Trace(TraceHeader.of("virtual", "", "", PROGRAM)), Integer.MAX_VALUE);
            Sandbox sandbox = Sandbox.prepare(engine).get(120, TimeUnit.SECONDS);
            sandbox.cook(null, RunOptions.of(RunLimits.WHOLE), run); // A program is what the bridge cannot do without.
            TraceEvent.Ended ended = run.ended().get(120, TimeUnit.SECONDS);

            assertThat(ended.outcome()).isEqualTo(EndOutcome.STOPPED);
            assertThat(ended.message()).isEqualTo("Something went wrong inside Async Kitchen: the program could not be run to its end.");
            assertThat(run.fault()).containsInstanceOf(NullPointerException.class);
            sandbox.closed().get(120, TimeUnit.SECONDS); // The run ends before the context is closed, and the engine cannot be closed meanwhile.
        }
    }

    @Test
    void a_module_that_is_not_there_is_told_with_the_reason() throws Exception {
        Run run = python.run(new Program("tea.py", "import aiohttp\n"));
        assertThat(run.ended().get().message())
                .isEqualTo("ModuleNotFoundError: No module named 'aiohttp' (only the standard library is here)");
        assertThat(run.trace().events()).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(TraceEvent.Output.class, output -> assertThat(output.text()).contains("this program runs in a sandbox")));
    }

    @Test
    void what_a_program_asks_of_a_module_that_is_not_there_is_answered_as_by_cpython() throws Exception {
        Run run = python.start(new Program("tea.py", """
                import importlib.util
                assert importlib.util.find_spec("aiohttp") is None
                try:
                    import aiohttp
                except ModuleNotFoundError as e:
                    assert str(e) == "No module named 'aiohttp'", e
                """), RunLimits.WHOLE);
        assertThat(run.ended().get().outcome()).isEqualTo(EndOutcome.OK);
    }
}
