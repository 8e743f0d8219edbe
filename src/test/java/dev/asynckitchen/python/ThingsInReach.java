package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.intervention.Intervention;
import dev.asynckitchen.whatif.NotPossible;
import dev.asynckitchen.whatif.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program with one of all that tasks share, each waited for, and what can be done to it: from outside, or by a callback of its own. */
public final class ThingsInReach {
    private static final String AT_ONCE = """
            try:
                    %s.send(None)
                except StopIteration:
                    pass""";

    /** What people write, and what the program would have to do. */
    public static final Map<String, String> DEEDS = new LinkedHashMap<>();

    static {
        DEEDS.put("put 'soup' into queue 1", "shelf.put_nowait('soup')");
        DEEDS.put("take from queue 2", "full.get_nowait()");
        DEEDS.put("release lock 1", "lock.release()");
        DEEDS.put("release semaphore 1", "doors.release()");
        DEEDS.put("ring event 1", "bell.set()");
        DEEDS.put("clear event 2", "rung.clear()");
        DEEDS.put("notify 2 of condition 1", AT_ONCE.formatted("intercom.acquire()") + "\n    intercom.notify(2)\n    intercom.release()");
        DEEDS.put("abort barrier 1", AT_ONCE.formatted("table.abort()"));
        DEEDS.put("give [1] to future 1", "plates[0].set_result([1])");
        DEEDS.put("raise KeyError('gone') in future 2", "plates[1].set_exception(KeyError('gone'))");
        DEEDS.put("ring future 3", "plates[2].set_result(None)");
        DEEDS.put("cancel future 4", "plates[3].cancel()");
        DEEDS.put("cancel gather 1", "things['gather'].cancel()");
        DEEDS.put("cancel shield 1", "things['shield'].cancel()");
        DEEDS.put("delay timeout 1 by 2 s", "things[1].reschedule(things[1].when() + 2)");
        DEEDS.put("ring timeout 2", "things[2].reschedule(loop.time())");
        DEEDS.put("cancel timeout 3", "things[3].reschedule(None)");
    }

    private ThingsInReach() {}

    /** The program, in which a callback does this at half a second, when nothing else is ready. */
    public static Program doing(String statements) {
        return new Program("things.py", """
                import asyncio
                things = {}

                def deed():
                    DEED

                async def say(name, what):
                    try:
                        print(name, await what)
                    except BaseException as error:
                        print(name, repr(error))

                async def takes(one, seconds):
                    async with one:
                        await asyncio.sleep(seconds)

                async def listens():
                    async with intercom:
                        await intercom.wait()

                async def comes_late():
                    await asyncio.sleep(1)
                    await rung.wait()

                async def under(name, what):
                    things[name] = what
                    await what

                async def hurries(number):
                    async with asyncio.timeout(1) as things[number]:
                        await asyncio.sleep(2)

                async def main():
                    global loop, shelf, full, lock, doors, bell, rung, intercom, table, plates
                    loop = asyncio.get_running_loop()
                    shelf, full, lock, doors = asyncio.Queue(), asyncio.Queue(1), asyncio.Lock(), asyncio.Semaphore(1)
                    bell, rung, intercom, table = asyncio.Event(), asyncio.Event(), asyncio.Condition(), asyncio.Barrier(2)
                    plates = [loop.create_future() for _ in range(4)]
                    full.put_nowait("pie")
                    rung.set()
                    loop.call_later(0.5, deed)
                    await asyncio.wait([asyncio.create_task(say(name, what), name=name) for name, what in (
                        ("get", shelf.get()), ("put", full.put("tea")), ("holds", takes(lock, 2)), ("waits", takes(lock, 1)),
                        ("bakes", takes(doors, 2)), ("queues", takes(doors, 1)), ("bell", bell.wait()), ("late", comes_late()),
                        ("ear", listens()), ("other", listens()), ("sits", table.wait()), *zip("abcd", plates),
                        ("both", under("gather", asyncio.gather(asyncio.sleep(2), asyncio.sleep(3)))),
                        ("dome", under("shield", asyncio.shield(asyncio.sleep(2)))),
                        ("slow", hurries(1)), ("soon", hurries(2)), ("never", hurries(3)))], timeout=9)

                asyncio.run(main())
                """.replace("DEED", statements));
    }

    /** The program in which nothing is done. */
    public static Program untouched() {
        return doing("pass");
    }

    /** All this done, one after the other, as soon as that callback's turn is over. */
    public static List<Intervention> done(Trace truth, Iterable<String> texts) throws NotPossible {
        int turn = truth.events().stream().filter(event -> event instanceof TraceEvent.Turn e && e.callback().equals("deed"))
                .map(event -> ((TraceEvent.Turn) event).turn()).findFirst().orElseThrow();
        assertThat(new TraceIndex(truth).steps().turns()).isGreaterThan(turn);
        List<Intervention> done = new ArrayList<>();
        var whatIf = new WhatIf(truth);
        for (String text : texts) {
            Intervention read = whatIf.read(text + " after turn " + turn);
            assertThat(whatIf.said(read)).as("it is said as it was read").isEqualTo(text + " after turn " + turn);
            done.add(read);
        }
        return done;
    }

    /** What the program did, turn by turn, and what it printed. */
    public static List<String> told(Trace trace) {
        List<String> told = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            switch (event) {
                case TraceEvent.Tick tick -> told.add("tick %.3f".formatted(tick.time()));
                case TraceEvent.Turn turn -> told.add(turn.callback() + " " + turn.task());
                case TraceEvent.Output output -> told.add(output.text());
                case TraceEvent.Ended ended -> told.add(ended.outcome() + " " + ended.message());
                default -> { }
            }
        }
        return told;
    }
}
