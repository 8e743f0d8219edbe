package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.Run;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a program waits and where it fails is told by the user's own lines. */
class LinesTest {
    private static final String PROGRAM =
            """
            import asyncio

            async def bad():
                raise ValueError("bad")

            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(bad())

            asyncio.run(main())
            """;

    @Test
    void an_async_with_waits_and_fails_at_its_own_line() throws Exception {
        try (Python engine = new LentPython()) {
            Run run = engine.run(new Program("group.py", PROGRAM));
            assertThat(run.ended().join().line()).isEqualTo(7);
            List<TraceEvent> events = run.trace().events();
            assertThat(events)
                    .filteredOn(event -> event instanceof TraceEvent.TaskWaiting waiting
                            && waiting.on().kind() == Awaited.Kind.TASK_GROUP)
                    .extracting(event -> ((TraceEvent.TaskWaiting) event).stack())
                    .containsExactly(List.of(new Frame("main", 7)));
            assertThat(events)
                    .filteredOn(event -> event instanceof TraceEvent.Output)
                    .extracting(event -> ((TraceEvent.Output) event).text())
                    .anyMatch(text -> text.contains("File \"group.py\", line 7, in main"));
        }
    }
}
