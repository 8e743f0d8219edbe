package dev.asynckitchen.bench;

import dev.asynckitchen.kitchen.Kitchen;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Jumping about in a long trace that has been read through once; any seek is to answer within a frame, 16.7 ms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class SeekBench {
    @Param({"10000", "1000000"})
    private int turns;

    private final Random random = new Random(1);
    private Trace trace = SyntheticTrace.of(1, 1, 1);
    private Kitchen kitchen = new Kitchen(trace);
    private Stage stage = new Stage(trace);

    @Setup
    public void read() {
        trace = SyntheticTrace.of(1, turns, 30);
        kitchen = new Kitchen(trace);
        kitchen.at(trace.size());
        stage = new Stage(trace);
        stage.kitchen().at(trace.size());
        stage.poseAt(Playhead.START);
    }

    /** The state at a position anywhere. */
    @Benchmark
    public KitchenState state() {
        return kitchen.at(random.nextInt(trace.size() + 1));
    }

    /** The pose at a playhead anywhere. */
    @Benchmark
    public Pose pose() {
        return stage.poseAt(new Playhead(random.nextInt(stage.score().size()), random.nextDouble()));
    }
}
