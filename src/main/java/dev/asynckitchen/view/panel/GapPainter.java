package dev.asynckitchen.view.panel;

import dev.asynckitchen.stage.panel.Axis;
import dev.asynckitchen.view.style.Lettering;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws where a recording's film leaps over a wait: the lanes are torn there, and a slip says how long that was. */
final class GapPainter {
    private static final double TEAR = 8;
    private static final double TOOTH = 4;
    private static final double DEEP = 2;
    private static final double SLIP = 15;
    private static final double TOP = 3.5;
    private static final double PADDING = 5;

    private final GraphicsContext g;
    private final TimelinePainter.Window window;
    private final Font font;
    private final Color ink;
    private final Color paper;

    GapPainter(GraphicsContext g, TimelinePainter.Window window, Font font, Color ink, Color paper) {
        this.g = g;
        this.window = window;
        this.font = font;
        this.ink = ink;
        this.paper = paper;
    }

    void paint(List<Axis.Gap> gaps) {
        for (Axis.Gap gap : gaps) {
            double middle = Math.round(TimelinePainter.LEFT + gap.middle());
            if (middle >= TimelinePainter.LEFT && middle <= window.width()) {
                tear(middle, Math.clamp(gap.to() - gap.from() - 2, 2, TEAR));
            }
            if (!gap.label().isEmpty()) {
                slip(gap.label(), middle);
            }
        }
    }

    private void tear(double middle, double width) {
        double top = window.top() - 3;
        int teeth = (int) Math.ceil((window.height() - top) / TOOTH) + 1;
        double[] left = new double[teeth];
        double[] right = new double[teeth];
        double[] down = new double[teeth];
        for (int i = 0; i < teeth; i++) {
            double in = i % 2 == 0 ? 0 : Math.min(DEEP, width / 3);
            left[i] = middle - width / 2 + in;
            right[i] = middle + width / 2 - DEEP + in;
            down[i] = top + i * TOOTH;
        }
        double[] aroundX = new double[2 * teeth];
        double[] aroundY = new double[2 * teeth];
        for (int i = 0; i < teeth; i++) {
            aroundX[i] = left[i];
            aroundY[i] = down[i];
            aroundX[2 * teeth - 1 - i] = right[i];
            aroundY[2 * teeth - 1 - i] = down[i];
        }
        g.setFill(paper);
        g.fillPolygon(aroundX, aroundY, 2 * teeth);
        g.setStroke(ink.deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        g.strokePolyline(left, down, teeth);
        g.strokePolyline(right, down, teeth);
    }

    private void slip(String label, double middle) {
        double width = Lettering.width(label, font) + 2 * PADDING;
        double left = Math.round(middle - width / 2) + 0.5;
        g.setFill(paper);
        g.fillRoundRect(left, TOP, width, SLIP, 6, 6);
        g.setStroke(ink.deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(1);
        g.strokeRoundRect(left, TOP, width, SLIP, 6, 6);
        g.setFill(ink.deriveColor(0, 1, 1, 0.9));
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(label, left + width / 2, TOP + SLIP / 2);
        g.setTextAlign(TextAlignment.LEFT);
    }
}
