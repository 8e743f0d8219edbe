package dev.asynckitchen.bench;

import dev.asynckitchen.loop.EventLoop;
import dev.asynckitchen.loop.Handle;
import dev.asynckitchen.loop.Nobody;
import dev.asynckitchen.loop.Numbers;
import dev.asynckitchen.loop.TimerHandle;
import dev.asynckitchen.loop.VirtualClock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Turns a second of the bare loop: no Python, nobody listening. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LoopBench {
    private static final int HANDLES = 16;

    private final VirtualClock clock = new VirtualClock();
    private final EventLoop ready = loop();
    private final EventLoop sleeping = loop();

    private EventLoop loop() {
        return new EventLoop(clock, new Numbers(), new Nobody(), () -> new Handle(() -> { }, "_read_from_self"));
    }

    @Setup
    public void order() {
        for (int i = 0; i < HANDLES; i++) {
            again();
            sleep(1 + i % 4);
        }
    }

    private void again() {
        ready.callSoon(new Handle(this::again, "again"));
    }

    private void sleep(int seconds) {
        sleeping.callAt(new TimerHandle(clock.now() + seconds, () -> sleep(seconds), "sleep"));
    }

    /** Every handle of a tick schedules its next. */
    @Benchmark
    @OperationsPerInvocation(HANDLES)
    public void turnsOfHandles() {
        ready.tick();
    }

    /** A jump of the clock to the next of sixteen timers, of one to four seconds, and all that is due then. */
    @Benchmark
    public void ticksOfTimers() {
        sleeping.tick();
    }
}
