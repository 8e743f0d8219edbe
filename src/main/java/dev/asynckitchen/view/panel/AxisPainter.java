package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.stage.panel.Axis;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.style.Lettering;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what stands above the lanes, and the lines that go down from there between ticks. */
final class AxisPainter {
    private static final double TICKS = 12;
    private static final double CLOCK = 27;
    private static final double SHORT = 4;
    private static final double HAND = 4.5;

    private final GraphicsContext g;
    private final Score score;
    private final TimelinePainter.Window window;
    private final Color ink;

    AxisPainter(GraphicsContext g, Score score, TimelinePainter.Window window, Color ink) {
        this.g = g;
        this.score = score;
        this.window = window;
        this.ink = ink;
    }

    void paint() {
        Font font = Lettering.plain(11);
        var axis = new Axis(score, window.inView(), window.lanes(), text -> Lettering.width(text, font) + SHORT);
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (Axis.Mark mark : axis.ticks()) {
            double x = TimelinePainter.LEFT + mark.x();
            boolean labelled = !mark.label().isEmpty();
            g.setStroke(ink.deriveColor(0, 1, 1, labelled ? 0.32 : 0.14));
            g.strokeLine(Math.round(x) + 0.5, labelled ? 6 : window.top() - SHORT, Math.round(x) + 0.5, window.height());
            write(mark, TICKS, 0.75);
        }
        if (window.clock()) {
            for (Axis.Mark mark : axis.clock()) {
                write(mark, CLOCK, 0.6);
            }
        }
    }

    /** Where somebody reaches into the program from outside: from there on it is not what the program does by itself. */
    void hands() {
        Positions hands = score.index().hands();
        double y = window.top() - 3;
        g.setLineWidth(1.5);
        g.setStroke(ink);
        g.setFill(ink);
        g.setLineDashes(3, 3);
        for (int i = 0; i < hands.size(); i++) {
            double x = Math.round(window.x(score.start(score.beatOfEvent(hands.get(i))))) + 0.5;
            if (x >= TimelinePainter.LEFT - 1 && x <= window.width()) {
                g.strokeLine(x, y, x, window.height());
                g.fillPolygon(new double[] {x - HAND, x, x + HAND, x}, new double[] {y, y - HAND, y, y + HAND}, 4);
            }
        }
        g.setLineDashes();
    }

    private void write(Axis.Mark mark, double y, double strength) {
        g.setFill(ink.deriveColor(0, 1, 1, strength));
        g.fillText(mark.label(), Math.round(TimelinePainter.LEFT + mark.x()) + SHORT, y);
    }
}
