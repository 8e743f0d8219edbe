package dev.asynckitchen.view.panel;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.stage.panel.TimelinePose;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The timeline to be looked at: a lane a task, and the playhead. Shows a {@link TimelinePose}, and nothing of any pose before it. JavaFX
 * thread only.
 */
public final class TimelineView extends Canvas {
    private static final double HEAD = 5.5;

    /** How much larger it becomes where a few lanes have much room. */
    private static final double LARGEST = 1.3;

    private final Stage stage;
    private final TaskLanes lanes;
    private final Theme theme;
    private final double scale;
    private @Nullable TimelinePose shown;

    /** For the trace of a stage that nobody else uses, {@code width}×{@code height} pixels large and {@code scale} pixels a unit. */
    public TimelineView(Stage stage, Theme theme, double width, double height, double scale) {
        super(width, height);
        this.stage = stage;
        this.theme = theme;
        lanes = new TaskLanes(stage.score());
        double needed = height(lanes.lanes().size() + 1, scale);
        this.scale = scale * Math.clamp(height / needed, 1, LARGEST);
    }

    /** How high it is with so many lanes, the loop's included, in pixels. */
    public static double height(int lanes, double scale) {
        return (TimelinePainter.TOP + lanes * TimelinePainter.LANE + 5) * scale;
    }

    /** How many lanes are in view. */
    public static int lanes(double height, double scale) {
        return Math.max(1, (int) ((height / scale - TimelinePainter.TOP - 3) / TimelinePainter.LANE));
    }

    /** How many seconds of the performance are wide enough for their bars to be told apart. */
    public static double seconds(double width, double scale) {
        return Math.max(5, (width / scale - TimelinePainter.LEFT) / 14);
    }

    /** Shows this pose. */
    public void show(TimelinePose pose) {
        if (!pose.equals(shown)) {
            shown = pose;
            paint(pose);
        }
    }

    private void paint(TimelinePose pose) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.save();
        g.scale(scale, scale);
        var window = new TimelinePainter.Window(new InView(pose.from(), pose.to(), Math.max(pose.to(), stage.score().duration())),
                getWidth() / scale, getHeight() / scale, pose.lane() * TimelinePainter.LANE, false);
        g.save();
        // Neither what comes after the last moment in view is to be seen, nor half a lane.
        boolean all = lanes.lanes().size() + 1 <= lanes(getHeight(), scale);
        g.beginPath();
        g.rect(0, 0, pose.to() < stage.score().duration() ? window.x(pose.to()) + 1 : window.width(),
                all ? window.height() : TimelinePainter.TOP + lanes(getHeight(), scale) * TimelinePainter.LANE);
        g.clip();
        new TimelinePainter(g, stage, lanes, LaneRows.plain(lanes), theme, window).paint();
        g.restore();
        double x = Math.round(window.x(pose.seconds()) * scale) / scale;
        Color red = Palette.tone("red", theme);
        g.setFill(red);
        g.fillRect(x - 0.75, 6, 1.5, window.height() - 9);
        g.fillPolygon(new double[] {x - HEAD, x + HEAD, x + HEAD, x, x - HEAD}, new double[] {3, 3, 8, 14, 8}, 5);
        g.restore();
    }
}
