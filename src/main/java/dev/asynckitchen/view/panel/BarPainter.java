package dev.asynckitchen.view.panel;

import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws what a lane is made of: bars, lines, and what it ends with. */
final class BarPainter {
    /** How high the bar of somebody at work is. */
    static final double BAR = 13;

    private static final double DASH = 3;

    private final GraphicsContext g;
    private final Theme theme;
    private final double left;
    private final double right;
    private final Color ink;
    private final Color paper;

    /** Nothing is drawn left of {@code left}, and no end right of {@code right}. */
    BarPainter(GraphicsContext g, Theme theme, double left, double right) {
        this.g = g;
        this.theme = theme;
        this.left = left;
        this.right = right;
        ink = Palette.tone("captionInk", theme);
        paper = Palette.tone("caption", theme);
    }

    void segment(TaskLanes.State state, double x1, double x2, double middle, Color fill, boolean last) {
        switch (state) {
            case RUNNING -> bar(x1, x2, middle, BAR, fill);
            case READY -> bar(x1, x2, middle, 5, fill.interpolate(paper, 0.45));
            case SLEEPING -> rest(x1, x2, middle, fill.interpolate(ink, 0.15));
            case WAITING -> {
                g.setStroke(fill.interpolate(ink, 0.15));
                g.setLineWidth(1.5);
                line(x1, x2, middle);
            }
            case SERVED, BURNT, CANCELLED -> {
                if (last && x1 >= left) {
                    end(state, Math.min(x1 + 7, right - 8), middle);
                }
            }
        }
    }

    /** A tick for served, a cross for the others. */
    private void end(TaskLanes.State state, double x, double y) {
        g.setLineWidth(2);
        if (state == TaskLanes.State.SERVED) {
            g.setStroke(ink.deriveColor(0, 1, 1, 0.7));
            g.strokePolyline(new double[] {x - 4, x - 1, x + 4}, new double[] {y, y + 3, y - 4}, 3);
        } else {
            g.setStroke(Palette.tone("red", theme));
            g.strokeLine(x - 3.5, y - 3.5, x + 3.5, y + 3.5);
            g.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
        }
    }

    void bar(double x1, double x2, double middle, double height, Color fill) {
        double begin = Math.max(left, x1);
        if (x2 <= begin) {
            return;
        }
        double gap = x2 - begin > 6 ? 1 : 0;
        g.setFill(fill);
        if (gap == 0) {
            g.fillRect(begin, middle - height / 2, x2 - begin, height); // There may be thousands: it is drawn much faster.
        } else {
            g.fillRoundRect(begin, middle - height / 2, x2 - begin - gap, height, gap * 6, gap * 6);
        }
    }

    /** Stripes across a bar: whoever does not see red sees them. */
    void hatch(double x1, double x2, double middle, double height) {
        g.setStroke(paper.deriveColor(0, 1, 1, 0.85));
        g.setLineWidth(1.2);
        for (double x = Math.max(left, x1) + 2; x + height / 2 < x2 - 2; x += 6) {
            g.strokeLine(x, middle + height / 2, x + height / 2, middle - height / 2);
        }
    }

    void rest(double x1, double x2, double middle, Color stroke) {
        if (x2 - x1 < DASH) {
            g.setFill(stroke);
            g.fillRect(Math.max(left, x1), Math.round(middle) - 0.25, Math.max(0, x2 - Math.max(left, x1)), 1.5);
            return;
        }
        g.setStroke(stroke);
        g.setLineWidth(1.5);
        g.setLineDashes(DASH, 4);
        line(x1, x2, middle);
        g.setLineDashes();
    }

    void line(double x1, double x2, double middle) {
        if (x2 > left) {
            g.strokeLine(Math.max(left, x1), Math.round(middle) + 0.5, x2 - 1, Math.round(middle) + 0.5);
        }
    }
}
