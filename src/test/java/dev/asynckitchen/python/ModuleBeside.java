package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;

/** A program with a module of its own, {@code helpers.py}, in which coroutine objects and an async generator are made. */
public final class ModuleBeside {
    public static final String TEXT = """
            import asyncio

            async def numbers(n):
                for i in range(n):
                    await asyncio.sleep(0.1)
                    yield i

            async def fetch(name):
                return name

            async def outer(name):
                return await fetch(name)

            def lost():
                fetch("nobody")
            """;

    public static final Program PROGRAM = new Program("own.py", """
            import asyncio
            import helpers

            async def main():
                async for n in helpers.numbers(2):
                    print(n)
                print(await helpers.outer("x"))
                helpers.lost()

            asyncio.run(main())
            """);

    private ModuleBeside() {}

    /** It stands at the program's line that led there. */
    public static void isTold(Trace trace) {
        assertThat(of(trace, TraceEvent.CoroutineCreated.class)).extracting(TraceEvent.CoroutineCreated::function, TraceEvent.CoroutineCreated::line)
                .containsExactly(tuple("main", 10), tuple("outer", 7), tuple("fetch", 7), tuple("fetch", 8));
        assertThat(of(trace, TraceEvent.CoroutineBegun.class)).extracting(TraceEvent.CoroutineBegun::coroutine).containsExactly(2, 3);
        assertThat(of(trace, TraceEvent.Resource.class)).extracting(TraceEvent.Resource::state).containsExactly(
                new ResourceState.AsyncGenerator("numbers", 1, 0, "suspended"), new ResourceState.AsyncGenerator("numbers", 1, 1, "suspended"),
                new ResourceState.AsyncGenerator("numbers", 1, 2, "closed"));
        assertThat(of(trace, TraceEvent.Warning.class)).singleElement()
                .returns(8, TraceEvent.Warning::line).returns("coroutine 'fetch' was never awaited", TraceEvent.Warning::message);
    }

    private static <T> List<T> of(Trace trace, Class<T> kind) {
        return trace.events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
