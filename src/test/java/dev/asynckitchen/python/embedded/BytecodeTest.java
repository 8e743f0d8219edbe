package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each program has a context of its own, and would have the bridge compiled anew, of which the engine keeps every copy. */
class BytecodeTest {
    @Test
    void the_bridge_is_compiled_once_and_programs_after_the_first_run_on_what_was_kept() throws InterruptedException {
        var program = new Program("tea.py", "import asyncio\nasyncio.run(asyncio.sleep(1))\n");
        try (Python python = new LentPython()) {
            python.run(program);
            Map<String, String> kept = Map.copyOf(Bytecode.BRIDGE);
            assertThat(kept).containsKeys("kitchen.py", "kitchen_bridge/hosts/embedded/run.py", "kitchen_bridge/observers/tasks.py");
            assertThat(python.run(program).ended().join().outcome()).isEqualTo(EndOutcome.OK);
            kept.forEach((file, bytecode) -> assertThat(Bytecode.BRIDGE.get(file)).as(file).isSameAs(bytecode));
        }
    }
}
