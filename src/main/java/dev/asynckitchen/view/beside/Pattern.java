package dev.asynckitchen.view.beside;

import dev.asynckitchen.kitchen.story.TimeSpent;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * How each kind of time is drawn: cooking is plain, a wait has the rings of a pot, one for one alone and two for several together, and what
 * is blocked is barred. JavaFX thread only.
 */
final class Pattern {
    private final GraphicsContext g;
    private final Theme theme;
    private final double scale;

    Pattern(GraphicsContext g, Theme theme, double scale) {
        this.g = g;
        this.theme = theme;
        this.scale = scale;
    }

    void paint(TimeSpent.Kind kind, double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        g.setFill(ground(kind));
        g.fillRect(x, y, width, height);
        switch (kind) {
            case COOKING -> { }
            case TOGETHER -> {
                line(x, y + height * 0.3, width);
                line(x, y + height * 0.7, width);
            }
            case ALONE -> line(x, y + height / 2, width);
            case BLOCKED -> bars(x, y, width, height);
        }
        g.restore();
    }

    private Color ground(TimeSpent.Kind kind) {
        return Palette.tone(switch (kind) {
            case COOKING -> "spent-cooking";
            case TOGETHER -> "spent-together";
            case ALONE -> "spent-alone";
            case BLOCKED -> "spent-blocked";
        }, theme);
    }

    private void line(double x, double y, double width) {
        g.setFill(Palette.tone("paper", Theme.DAY).deriveColor(0, 1, 1, 0.8));
        g.fillRect(x, y - scale, width, 2 * scale);
    }

    /** They stand still while the bar grows. */
    private void bars(double x, double y, double width, double height) {
        g.setStroke(Palette.tone("paper", Theme.DAY).deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(2.2 * scale);
        double step = 9 * scale;
        double first = Math.floor((x - height) / step) * step;
        for (double from = first; from < x + width; from += step) {
            g.strokeLine(from, y + height, from + height, y);
        }
    }
}
