package dev.asynckitchen.bench;

import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Programs a second of the warm engine, one after the other: a fresh context each, the primer's gather run to its end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class EngineBench {
    private final Lesson gather = Lessons.find("gather").orElseThrow();
    private final Python engine = Pythons.embedded();

    @Setup
    public void warm() throws InterruptedException {
        engine.run(new Program(gather.fileName(), gather.source()));
    }

    @Benchmark
    public Trace programs() throws InterruptedException {
        return engine.run(new Program(gather.fileName(), gather.source())).trace();
    }

    @TearDown
    public void close() {
        engine.close();
    }
}
