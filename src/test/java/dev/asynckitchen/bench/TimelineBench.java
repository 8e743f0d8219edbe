package dev.asynckitchen.bench;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.record.camera.Toolkit;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.LaneChoice;
import dev.asynckitchen.stage.panel.LaneMarks;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.stop.Occasion;
import dev.asynckitchen.stage.stop.StopPlaces;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.view.style.Theme;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
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

/**
 * A frame of the timeline while one moves along of 100,000 turns and 1,000 tasks, 1,280 pixels wide with ten lanes: all that is told to
 * the canvas, and its pixels drawn in software and read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class TimelineBench {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 236;

    /** How much nearer than all of it. */
    @Param({"1", "30", "3000"})
    private double nearer;

    private final Stage stage = new Stage(SyntheticTrace.ofWorkers(5, 100_000, 1_000, 20));
    private final TaskLanes lanes = new TaskLanes(stage.score());
    private final LaneMarks marks = new LaneMarks(stage.index());
    private final ByTask stops = new StopPlaces(stage, Stops.NONE.at(Occasion.CANCEL, true)).all();
    private final LaneRows rows = LaneRows.of(lanes, LaneChoice.ALL.pinning(7), stage.narrator()::name);
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final WritableImage picture = new WritableImage((int) WIDTH, (int) HEIGHT);
    private final Scene scene;
    private InView inView = InView.all(1);
    private double down;

    public TimelineBench() {
        Toolkit.start();
        scene = new Scene(new Group(canvas), WIDTH, HEIGHT);
    }

    @Setup
    public void begin() {
        inView = InView.all(stage.score().duration()).nearer(nearer, 0);
    }

    @Benchmark
    public Canvas frame() throws ExecutionException, InterruptedException {
        return onFx(() -> {
            paint();
            scene.snapshot(picture); // Else what the canvas is told would pile up: it is drawn by nobody.
        });
    }

    private Canvas onFx(Runnable work) throws ExecutionException, InterruptedException {
        var done = new CompletableFuture<Canvas>();
        Platform.runLater(() -> {
            work.run();
            done.complete(canvas);
        });
        return done.get();
    }

    private void paint() {
        inView = inView.to() >= inView.whole() ? inView.along(-inView.whole()) : inView.along(inView.length() * 0.02);
        down = (down + 5) % (900 * TimelinePainter.LANE);
        var painter = new TimelinePainter(canvas.getGraphicsContext2D(), stage, lanes, rows, Theme.DAY,
                new TimelinePainter.Window(inView, WIDTH, HEIGHT, down, true));
        painter.paint();
        painter.marks(marks, stops);
    }
}
