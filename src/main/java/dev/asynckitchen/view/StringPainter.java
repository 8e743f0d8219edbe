package dev.asynckitchen.view;

import dev.asynckitchen.stage.pose.StringPose;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/**
 * Draws strings onto a canvas, in design units: up to a brass eyelet on the wall, along the wall behind the chef, and down
 * again; between two things at the shelf, along its post from one to the other. A string runs behind whatever stands on the
 * counter, so that it crosses no dish and no name; its bows are in front. JavaFX thread only.
 */
final class StringPainter {
    private static final double EYELET_LEFT = 258;
    private static final double EYELET_RIGHT = 672;
    private static final double EYELET_Y = 242;
    private static final double MIDDLE = 465;
    private static final double POST = 724;
    private static final double SLACK = 26;

    private final GraphicsContext g;
    private final SpriteImages images;
    private final Theme theme;
    private final double scale;

    StringPainter(GraphicsContext g, SpriteImages images, Theme theme, double scale) {
        this.g = g;
        this.images = images;
        this.theme = theme;
        this.scale = scale;
    }

    /** The string itself. */
    void paintLine(StringPose s) {
        if (s.opacity() <= 0.004) {
            return;
        }
        g.save();
        g.setGlobalAlpha(s.opacity());
        g.setLineCap(StrokeLineCap.ROUND);
        for (int pass = 0; pass < 3; pass++) {
            g.setStroke(Palette.tone(pass == 0 ? "stringDk" : pass == 1 ? "string" : "scarf", theme));
            g.setLineWidth(pass == 0 ? 4 : pass == 1 ? 2.6 : 2);
            g.setLineDashes(pass == 2 ? new double[] {3, 6} : new double[0]);
            g.beginPath();
            path(s);
            g.stroke();
        }
        g.restore();
    }

    /** The bows at its ends, and the smoke that goes along it. */
    void paintEnds(StringPose s) {
        if (s.opacity() <= 0.004) {
            return;
        }
        g.save();
        g.setGlobalAlpha(s.opacity());
        blit("bow", s.fromX(), s.fromY(), 0.9);
        blit("bow", s.toX(), s.toY(), 0.9);
        if (s.smoke() > 0) {
            double along = s.smoke();
            double x = s.toX() + (s.fromX() - s.toX()) * along;
            double y = isAtShelf(s) ? s.toY() + (s.fromY() - s.toY()) * along : EYELET_Y + 6;
            blit("smoke", x, y, 0.6);
        }
        g.restore();
    }

    private void path(StringPose s) {
        double sag = SLACK * (1 - s.tension());
        g.moveTo(s.fromX(), s.fromY());
        if (isAtShelf(s)) {
            double post = POST + 0.2 * sag;
            g.bezierCurveTo(post, s.fromY() + 0.3 * sag, post, s.toY() - 0.3 * sag, s.toX(), s.toY());
            return;
        }
        double from = eyelet(s.fromX());
        double to = eyelet(s.toX());
        // Out to the side first, so that it does not run over what stands above.
        double side = s.fromX() < MIDDLE ? -30 : 30;
        g.quadraticCurveTo(s.fromX() + side, (s.fromY() + EYELET_Y) / 2, from, EYELET_Y);
        if (from != to) {
            g.quadraticCurveTo((from + to) / 2, EYELET_Y + 2 * sag, to, EYELET_Y);
        }
        // Up to a ticket it stays low for as long as it can: pictures hang there.
        double lowX = s.toY() < EYELET_Y - 60 ? s.toX() : (s.toX() + to) / 2;
        g.quadraticCurveTo(lowX, Math.max(s.toY(), EYELET_Y) - 10, s.toX(), s.toY());
    }

    private static boolean isAtShelf(StringPose s) {
        return s.fromX() > MIDDLE && s.toX() > MIDDLE && s.fromY() > EYELET_Y && s.toY() > EYELET_Y;
    }

    private static double eyelet(double x) {
        return x < MIDDLE ? EYELET_LEFT : EYELET_RIGHT;
    }

    private void blit(String sprite, double x, double y, double size) {
        SpriteImages.Placed placed = images.image(sprite, theme, -1, scale * size);
        Rectangle2D box = placed.bounds();
        g.drawImage(
                placed.image(), x + size * box.getMinX(), y + size * box.getMinY(), size * box.getWidth(), size * box.getHeight());
    }
}
