package dev.asynckitchen.app.session;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.trace.Trace;
import java.util.Optional;

/** Two performances side by side, as far as they had come when they were put together. JavaFX thread only. */
public final class Comparison implements Playable {
    private final BesideStage stage;

    /** By the names of their programs. */
    public Comparison(Trace left, Trace right, By by) {
        stage = new BesideStage(new Stage(left), new Stage(right), by);
    }

    /** By other names. */
    public Comparison(Trace left, String leftName, Trace right, String rightName, By by) {
        stage = new BesideStage(new Stage(left), new Stage(right), by, leftName, rightName);
    }

    /** The same two, paired in another way. */
    Comparison paired(By by) {
        return new Comparison(left(), stage.leftName(), right(), stage.rightName(), by);
    }

    /** What is seen of both. */
    public BesideStage stage() {
        return stage;
    }

    public By by() {
        return stage.pair().by();
    }

    public Trace left() {
        return stage.left().trace();
    }

    public Trace right() {
        return stage.right().trace();
    }

    @Override
    public boolean ended() {
        return true;
    }

    @Override
    public Playhead end() {
        return stage.pair().end();
    }

    @Override
    public Optional<Playhead> after(Playhead from, Stride stride) {
        return stage.pair().after(from, stride);
    }

    @Override
    public Playhead before(Playhead from, Stride stride) {
        return stage.pair().before(from, stride);
    }

    @Override
    public double duration() {
        return stage.pair().duration();
    }

    @Override
    public double secondsOf(Playhead playhead) {
        return stage.pair().secondsOf(playhead);
    }

    @Override
    public Playhead at(double seconds) {
        return stage.pair().at(seconds);
    }

    @Override
    public Optional<Playhead> atEvent(int event) {
        return Optional.empty();
    }

    @Override
    public int turns() {
        return stage.pair().turn(end());
    }

    @Override
    public void allowBeyond(Playhead playhead) {
        // Both are as they are.
    }

    @Override
    public void allowMore() {
        // Both are as they are.
    }
}
