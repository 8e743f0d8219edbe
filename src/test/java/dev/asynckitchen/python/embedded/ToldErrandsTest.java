package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.LentPython;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each handle is for is told by the recorder, and which thing it is about. */
class ToldErrandsTest {
    private static final String ALL = """
            import asyncio, functools

            async def nap(seconds):
                await asyncio.sleep(seconds)

            async def pieces():
                yield 1
                yield 2

            def ring(*_): pass

            async def main():
                loop = asyncio.get_running_loop()
                await asyncio.gather(nap(.1), nap(.2))
                async with asyncio.TaskGroup() as group:
                    group.create_task(nap(.1))
                try:
                    async with asyncio.timeout(.1):
                        await nap(1)
                except TimeoutError:
                    pass
                slow = asyncio.create_task(nap(2))
                await asyncio.wait([slow], timeout=.1)
                await asyncio.wait([asyncio.create_task(nap(.1))])
                for first in asyncio.as_completed([nap(.1)], timeout=5):
                    await first
                try:
                    for first in asyncio.as_completed([nap(3)], timeout=.1):
                        await first
                except TimeoutError:
                    pass
                await asyncio.shield(nap(.1))
                await asyncio.to_thread(sum, [1, 2])
                loop.call_later(.1, functools.partial(functools.partial(ring, 1), 2))
                async for piece in pieces():
                    break
                await slow

            asyncio.run(main())
            """;

    private static Python python;

    @BeforeAll
    static void start() {
        python = new LentPython();
    }

    @AfterAll
    static void stop() {
        python.close();
    }

    private static Trace trace(String source) throws InterruptedException {
        return python.run(new Program("errands.py", source)).trace();
    }

    /** What the handles of each errand concern, as the kinds of those things. */
    private static Map<Errand, Set<String>> errands(Trace trace) {
        Map<Integer, String> kinds = new HashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof TraceEvent.Resource resource) {
                kinds.put(resource.resource(), resource.state().getClass().getSimpleName());
            }
        }
        return trace.events().stream()
                .map(event -> switch (event) {
                    case TraceEvent.Scheduled e -> Map.entry(Objects.requireNonNull(e.errand()), e.concerns() == null ? "" : kinds.get(e.concerns()));
                    case TraceEvent.Timer e -> Map.entry(Objects.requireNonNull(e.errand()), e.concerns() == null ? "" : kinds.get(e.concerns()));
                    default -> null;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void every_errand_is_known_and_what_it_concerns() throws Exception {
        assertThat(errands(trace(ALL))).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry(Errand.STEP, Set.of("")),
                Map.entry(Errand.WAKEUP, Set.of("")),
                Map.entry(Errand.SLEEP, Set.of("")),
                Map.entry(Errand.GATHER, Set.of("Gather")),
                Map.entry(Errand.TASK_GROUP, Set.of("TaskGroup")),
                Map.entry(Errand.TIMEOUT, Set.of("Timeout")),
                Map.entry(Errand.WAIT, Set.of("Wait")),
                Map.entry(Errand.WAIT_TIMEOUT, Set.of("AsCompleted", "Wait")),
                Map.entry(Errand.AS_COMPLETED, Set.of("AsCompleted")),
                Map.entry(Errand.SHIELD_INNER, Set.of("Shield")),
                Map.entry(Errand.SHIELD_OUTER, Set.of("Shield")),
                Map.entry(Errand.EXECUTOR, Set.of("Executor", "")),
                Map.entry(Errand.KNOCK, Set.of("")),
                Map.entry(Errand.STOP, Set.of("")),
                Map.entry(Errand.CLOSE_GENERATOR, Set.of("")),
                Map.entry(Errand.CALLBACK, Set.of(""))));
    }

    @Test
    void a_partial_is_called_what_it_wraps_and_a_threads_job_what_it_does() throws Exception {
        Trace trace = trace(ALL);
        assertThat(trace.events()).filteredOn(TraceEvent.Turn.class::isInstance)
                .extracting(event -> ((TraceEvent.Turn) event).callback()).contains("ring").doesNotContain("partial");
        assertThat(trace.events()).filteredOn(e -> e instanceof TraceEvent.Resource r && r.state() instanceof ResourceState.Executor)
                .extracting(event -> ((TraceEvent.Resource) event).label()).containsOnly("sum");
    }

    @Test
    void the_source_of_what_asyncio_run_waits_for_is_a_gather_or_a_task_and_says_which() throws Exception {
        Trace trace = trace("""
                import asyncio
                async def job():
                    await asyncio.sleep(9)
                async def main():
                    asyncio.create_task(job(), name="third")
                    await asyncio.sleep(0)
                asyncio.run(main())
                """);
        List<TraceEvent.Scheduled> stops = trace.events().stream()
                .filter(e -> e instanceof TraceEvent.Scheduled s && s.errand() == Errand.STOP).map(TraceEvent.Scheduled.class::cast).toList();
        assertThat(stops).extracting(s -> Objects.requireNonNull(s.source()).kind().key()).containsExactly("task", "gather", "task", "task");
        int gather = Objects.requireNonNull(Objects.requireNonNull(stops.get(1).source()).id());
        assertThat(trace.events()).filteredOn(e -> e instanceof TraceEvent.Resource r && r.resource() == gather)
                .isNotEmpty().allMatch(e -> ((TraceEvent.Resource) e).state() instanceof ResourceState.Gather);
    }
}
