package dev.asynckitchen.bench;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.record.camera.Camera;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.concurrent.ExecutionException;
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

/** A frame of a performance that plays at 60 a second, at 960×540: its pose, and then the pose with its picture drawn in software. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 4)
@Fork(value = 1, jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class FrameBench {
    @Param({"8", "200"})
    private int tasks;

    private Stage stage = new Stage(SyntheticTrace.of(5, 1, 1));
    private double seconds;
    private double end;

    /** Pictures need JavaFX; poses alone do not. */
    @State(Scope.Benchmark)
    public static class Pictures {
        private final Camera camera;

        public Pictures() {
            Toolkit.start();
            camera = new Camera(960, 540, Theme.DAY, Wording.WORDS);
        }
    }

    @Setup
    public void begin() {
        stage = new Stage(SyntheticTrace.of(5, 2_000, tasks));
        end = stage.score().duration();
    }

    @Benchmark
    public Pose pose() {
        return next();
    }

    /** With the pixels read, as the recorder does; a screen needs a little less. */
    @Benchmark
    public int[] picture(Pictures pictures) throws ExecutionException, InterruptedException {
        return pictures.camera.shoot(next()).get();
    }

    private Pose next() {
        seconds = (seconds + 1 / 60.0) % end;
        return stage.poseAt(stage.score().at(seconds));
    }
}
