package dev.asynckitchen.view.panel;

import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws what happens at a moment: a sign each. */
final class MarkPainter {
    private final GraphicsContext g;
    private final Color ink;
    private final Color paper;
    private final Color red;

    MarkPainter(GraphicsContext g, Theme theme) {
        this.g = g;
        ink = Palette.tone("captionInk", theme);
        paper = Palette.tone("caption", theme);
        red = Palette.tone("red", theme);
    }

    /** A bubble of speech. */
    void output(double x, double middle) {
        g.setFill(paper);
        g.setStroke(ink);
        g.setLineWidth(1);
        g.fillRoundRect(x - 4, middle - 5, 8, 6, 3, 3);
        g.strokeRoundRect(x - 4, middle - 5, 8, 6, 3, 3);
        g.setFill(ink);
        g.fillPolygon(new double[] {x - 2, x + 1, x - 2}, new double[] {middle + 1, middle + 1, middle + 4}, 3);
    }

    /** A bar that nothing passes. */
    void block(double x, double middle) {
        g.setFill(paper);
        g.fillRect(x - 4, middle + 1, 8, 6);
        g.setFill(red);
        g.fillRect(x - 3.5, middle + 1.5, 7, 5);
        g.setFill(paper);
        g.fillRect(x - 2.5, middle + 3.25, 5, 1.5);
    }

    /** A dot, as it stands beside a line of the program. */
    void stop(double x, double middle) {
        g.setFill(paper);
        g.fillOval(x - 4.5, middle - 4.5, 9, 9);
        g.setFill(red);
        g.fillOval(x - 3.5, middle - 3.5, 7, 7);
    }

    /** From one place to another one, later. */
    void arrow(double from, double fromY, double to, double toY) {
        double bend = fromY == toY ? -TimelinePainter.LANE * 0.6 : 0;
        double reach = Math.clamp((to - from) * 0.5, 8, 60);
        for (boolean rim : new boolean[] {true, false}) {
            g.setStroke(rim ? paper : ink);
            g.setLineWidth(rim ? 4.5 : 2);
            g.beginPath();
            g.moveTo(from, fromY);
            g.bezierCurveTo(from + reach, fromY + bend, to - reach, toY + bend, to - 4, toY + bend * 0.3);
            g.stroke();
        }
        g.setFill(ink);
        g.fillOval(from - 3, fromY - 3, 6, 6);
        g.fillPolygon(new double[] {to + 1, to - 7, to - 7}, new double[] {toY, toY - 4.5, toY + 4.5}, 3);
    }
}
