package dev.asynckitchen.view;

import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the caption into its plate below the kitchen, in design units. JavaFX thread only. */
final class CaptionPainter {
    private static final double LEFT = 40;
    private static final double RIGHT = 924;
    private static final double MIDDLE = 514;
    private static final double LARGEST = 16;
    private static final double SMALLEST = 14;

    private final GraphicsContext g;
    private final Theme theme;

    CaptionPainter(GraphicsContext g, Theme theme) {
        this.g = g;
        this.theme = theme;
    }

    /** The sentence on one line, or on two where it is too long. */
    void paint(Pose pose, Wording wording) {
        double left = pose.captionDish() == null ? LEFT : LEFT + 34;
        String sentence = pose.caption().in(wording);
        double room = RIGHT - left;
        double size = LARGEST;
        while (size > SMALLEST && Lettering.width(sentence, Lettering.plain(size)) > room) {
            size -= 0.5;
        }
        Font font = Lettering.plain(size);
        int end = Lettering.width(sentence, font) <= room ? -1 : breakAt(sentence, font, room);
        if (end <= 0) {
            line(sentence, font, left, MIDDLE, room);
        } else {
            line(sentence.substring(0, end), font, left, MIDDLE - 8, room);
            line(sentence.substring(end + 1), font, left, MIDDLE + 8, room);
        }
    }

    private void line(String text, Font font, double x, double y, double room) {
        Color ink = Palette.tone("captionInk", theme);
        Lettering.write(g, text, font, ink, x, y, room, TextAlignment.LEFT);
    }

    /** The last space at which the first line still fits, -1 for none. */
    private static int breakAt(String text, Font font, double room) {
        int end = text.lastIndexOf(' ');
        while (end > 0 && Lettering.width(text.substring(0, end), font) > room) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end;
    }
}
