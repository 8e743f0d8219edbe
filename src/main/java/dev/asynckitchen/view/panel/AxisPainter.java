package dev.asynckitchen.view.panel;

import dev.asynckitchen.kitchen.index.Positions;
import dev.asynckitchen.stage.panel.Axis;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.view.style.Lettering;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what stands above the lanes, and the lines that go down from there between ticks. */
final class AxisPainter {
    private static final Font FONT = Lettering.plain(11);
    private static final double TICKS = 12;
    private static final double CLOCK = 27;
    private static final double SHORT = 4;
    private static final double HAND = 4.5;

    private final GraphicsContext g;
    private final Score score;
    private final TimelinePainter.Window window;
    private final Color ink;
    private final Axis axis;

    AxisPainter(GraphicsContext g, Score score, TimelinePainter.Window window, Color ink) {
        this.g = g;
        this.score = score;
        this.window = window;
        this.ink = ink;
        axis = new Axis(score, window.inView(), window.lanes(), text -> Lettering.width(text, FONT) + SHORT);
    }

    void paint() {
        g.setFont(FONT);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        List<Axis.Mark> ticks = axis.ticks();
        for (int i = 0; i < ticks.size(); ) {
            int end = i + 1;
            if (!ticks.get(i).label().isEmpty()) {
                lines(ticks.get(i), 1, 6, 0.32);
                write(ticks.get(i), TICKS, 0.75);
            } else {
                while (end < ticks.size() && ticks.get(end).label().isEmpty() && pixel(ticks.get(end)) == pixel(ticks.get(i)) + end - i) {
                    end++; // Of many ticks there is one in every pixel.
                }
                lines(ticks.get(i), end - i, window.top() - SHORT, 0.14);
            }
            i = end;
        }
        if (window.clock()) {
            for (Axis.Mark mark : axis.clock()) {
                write(mark, CLOCK, 0.6);
            }
        }
    }

    /** So many lines beside each other, from a mark on; they are drawn as areas, which takes a tenth of the time. */
    private void lines(Axis.Mark first, int count, double y, double strength) {
        g.setFill(ink.deriveColor(0, 1, 1, strength));
        g.fillRect(pixel(first), y - 0.5, count, window.height() - y + 1);
    }

    private static double pixel(Axis.Mark mark) {
        return Math.round(TimelinePainter.LEFT + mark.x());
    }

    /** Where the film leaps over a wait: the lanes are torn. */
    void gaps(Color paper) {
        new GapPainter(g, window, FONT, ink, paper).paint(axis.gaps());
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
        g.fillText(mark.label(), pixel(mark) + SHORT, y);
    }
}
