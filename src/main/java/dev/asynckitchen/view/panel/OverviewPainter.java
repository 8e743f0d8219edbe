package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.Look;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a whole performance as a strip: whose turn it was in each pixel, and which part of it is in view. */
public final class OverviewPainter {
    private static final double STRIP = 5;

    private final GraphicsContext g;
    private final Stage stage;
    private final TaskLanes lanes;
    private final Theme theme;
    private final double width;
    private final double height;

    /** For one drawing of so many units' size. */
    public OverviewPainter(GraphicsContext g, Stage stage, TaskLanes lanes, Theme theme, double width, double height) {
        this.g = g;
        this.stage = stage;
        this.lanes = lanes;
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    /** Draws it all anew; {@code seconds} is where the playhead is. */
    public void paint(InView inView, double seconds) {
        Color ink = Palette.tone("captionInk", theme);
        g.clearRect(0, 0, width, height);
        turns(ink.interpolate(Palette.tone("caption", theme), 0.6));
        double from = inView.from() / inView.whole() * width;
        double length = Math.max(6, inView.length() / inView.whole() * width);
        g.setFill(ink.deriveColor(0, 1, 1, 0.13));
        g.fillRoundRect(from, 1, length, height - 2, 5, 5);
        g.setStroke(ink.deriveColor(0, 1, 1, 0.75));
        g.setLineWidth(1.25);
        g.strokeRoundRect(from + 0.5, 1, Math.max(1, length - 1), height - 2, 5, 5);
        g.setFill(Palette.tone("red", theme));
        g.fillRect(seconds / inView.whole() * width - 0.75, 0, 1.5, height);
    }

    /** One bar a pixel at the most: of who is at work there. */
    private void turns(Color plain) {
        Score score = stage.score();
        double pixel = score.duration() / width;
        double middle = height / 2;
        for (double x = 0; x < width && score.size() > 0; ) {
            Beat beat = score.beat(score.at(x * pixel).beat());
            double next = Math.max(x + 1, Math.min(width, (score.start(beat.index()) + beat.duration()) / pixel));
            switch (lanes.loop(beat)) {
                case TASK -> bar(x, next, middle, colour(lanes.task(beat), plain));
                case CALLBACK, PROGRAM -> bar(x, next, middle, plain);
                case SLEEP, NOTHING -> { }
            }
            x = next;
        }
    }

    private void bar(double x, double next, double middle, Color fill) {
        g.setFill(fill);
        g.fillRect(x, middle - STRIP / 2, next - x, STRIP);
    }

    private Color colour(int task, Color plain) {
        Look look = stage.narrator().look(task);
        return look.equals(Look.CHORE) ? plain : Palette.task(look.colour());
    }
}
