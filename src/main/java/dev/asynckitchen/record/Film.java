package dev.asynckitchen.record;

import dev.asynckitchen.stage.Pose;
import dev.asynckitchen.stage.Score;
import dev.asynckitchen.stage.Stage;

/**
 * A stretch of a performance cut into frames. What a frame shows depends on its index alone. As thread-safe as its
 * {@link Stage}: not.
 */
public final class Film {
    private final Stage stage;
    private final double from;
    private final double step;
    private final int frames;

    /**
     * @param from where it begins, in seconds at speed 1
     * @param to where it ends, in seconds at speed 1; the last frame shows this moment
     * @param framesPerSecond frames in a second of the film
     * @param speed how much faster than speed 1 it is shown
     */
    public Film(Stage stage, double from, double to, int framesPerSecond, double speed) {
        this.stage = stage;
        this.from = from;
        step = speed / framesPerSecond;
        frames = Math.max(1, (int) Math.round((to - from) / step));
    }

    /** How many frames there are, at least 1. */
    public int frames() {
        return frames;
    }

    /** What frame {@code index} shows, 0 to {@link #frames()} - 1. Each shows its moment's end, so the last one is the end itself. */
    public Pose pose(int index) {
        Score score = stage.score();
        return stage.poseAt(score.at(from + (index + 1) * step));
    }
}
