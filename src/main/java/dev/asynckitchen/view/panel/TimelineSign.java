package dev.asynckitchen.view.panel;

import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What is seen on the timeline, as its legend tells it. */
public enum TimelineSign {
    READY(TaskLanes.State.READY),
    RUNNING(TaskLanes.State.RUNNING),
    SLEEPING(TaskLanes.State.SLEEPING),
    WAITING(TaskLanes.State.WAITING),
    SERVED(TaskLanes.State.SERVED),
    /** It ended with an exception, CancelledError among them. */
    FAILED(null),
    OUTPUT(null),
    BLOCKED(null),
    STOP(null),
    CAUSE(null);

    private static final Messages SAY = Messages.of("view");
    private static final double WIDTH = 34;
    private static final double HEIGHT = 16;
    private static final double NEAREST = 1;

    private final Optional<TaskLanes.State> state;

    TimelineSign(TaskLanes.@Nullable State state) {
        this.state = Optional.ofNullable(state);
    }

    /** What it means. */
    public Caption told() {
        return SAY.caption((state.isPresent() ? "lane." : "sign.") + name().toLowerCase(Locale.ROOT));
    }

    /** How it looks, {@code scale} pixels a unit large. */
    public Canvas drawn(Theme theme, double scale) {
        var canvas = new Canvas(WIDTH * scale, HEIGHT * scale);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        var bars = new BarPainter(g, theme, NEAREST, WIDTH);
        var marks = new MarkPainter(g, theme);
        Color fill = Palette.task(0);
        double middle = HEIGHT / 2;
        switch (this) {
            case READY, RUNNING, SLEEPING, WAITING -> bars.segment(state.orElseThrow(), NEAREST, WIDTH, middle, fill, false);
            case SERVED -> bars.segment(TaskLanes.State.SERVED, WIDTH / 2 - 7, WIDTH, middle, fill, true);
            case FAILED -> bars.segment(TaskLanes.State.BURNT, WIDTH / 2 - 7, WIDTH, middle, fill, true);
            case OUTPUT -> marks.output(WIDTH / 2, middle);
            case BLOCKED -> {
                bars.bar(NEAREST, WIDTH / 2, middle, 4, Palette.tone("red", theme));
                bars.hatch(NEAREST, WIDTH / 2, middle, 4);
                marks.block(WIDTH / 2 + 9, middle - 4);
            }
            case STOP -> marks.stop(WIDTH / 2, middle);
            case CAUSE -> marks.arrow(4, 3, WIDTH - 2, HEIGHT - 5);
        }
        return canvas;
    }
}
