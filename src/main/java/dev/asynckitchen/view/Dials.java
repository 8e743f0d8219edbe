package dev.asynckitchen.view;

import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Phrases;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What is drawn by number or by text and so is no drawing: dials, speech bubbles, chips. JavaFX thread only. */
final class Dials {
    private static final int LONGEST_SPEECH = 36;
    private static final double SPEECH_SIZE = 13.5;

    private Dials() {}

    /** A stove dial of radius 14; {@code left} of it, 0 to 1, is still to run. */
    static void dial(GraphicsContext g, Theme theme, int colour, double left) {
        disc(g, Palette.tone("brassDk", theme), 15);
        disc(g, Palette.tone("brass", theme), 14);
        disc(g, Palette.tone("paper", theme), 11.5);
        g.setFill(Palette.task(colour));
        g.fillArc(-10, -10, 20, 20, 90, -360 * left, ArcType.ROUND);
        disc(g, Palette.tone("ink", theme), 1.6);
    }

    /** A speech bubble over its tip, of one line or two; it may reach {@code room} to the right of the tip. */
    static void speech(GraphicsContext g, Theme theme, String text, double room) {
        Font font = Lettering.mono(SPEECH_SIZE);
        List<String> lines = speechLines(text);
        Rectangle2D box = speechBox(text, room);
        double left = box.getMinX();
        double top = box.getMinY();
        double width = box.getWidth();
        double height = box.getHeight();
        Color paper = Palette.tone("paper", theme);
        g.setFill(Palette.tone("shadow", theme).deriveColor(0, 1, 1, 0.2));
        g.fillRoundRect(left + 2, top + 3, width, height, 14, 14);
        g.setFill(paper);
        g.setStroke(Palette.tone("paperDk", theme).darker());
        g.setLineWidth(1.2);
        g.fillRoundRect(left, top, width, height, 14, 14);
        g.strokeRoundRect(left, top, width, height, 14, 14);
        g.fillPolygon(new double[] {-8, 8, -4}, new double[] {-13, -13, 0}, 3);
        g.strokeLine(-8, -12, -4, 0);
        g.strokeLine(8, -12, -4, 0);
        for (int i = 0; i < lines.size(); i++) {
            Lettering.write(g, lines.get(i), font, Palette.tone("ink", theme), left + width / 2, top + 14 + 18 * i, width, TextAlignment.CENTER);
        }
    }

    /** Where a speech bubble is, around its tip. */
    static Rectangle2D speechBox(String text, double room) {
        Font font = Lettering.mono(SPEECH_SIZE);
        List<String> lines = speechLines(text);
        double width = lines.stream().mapToDouble(line -> Lettering.width(line, font)).max().orElse(0) + 22;
        double height = 10 + 18 * lines.size();
        // The tip stays at his mouth; the bubble goes to its right, for there the wall is free.
        return new Rectangle2D(Math.min(-26, room - width), -12 - height, width, height);
    }

    private static List<String> speechLines(String text) {
        if (text.length() <= LONGEST_SPEECH) {
            return List.of(text);
        }
        int space = text.lastIndexOf(' ', LONGEST_SPEECH);
        int end = space > LONGEST_SPEECH / 2 ? space : Lettering.lastEnd(text, LONGEST_SPEECH);
        return List.of(text.substring(0, end).strip(), Phrases.shorten(text.substring(end).strip(), LONGEST_SPEECH));
    }

    /** A name on its task's colour, as wide as it needs and at most {@code width}. */
    static void tag(GraphicsContext g, int colour, String name, double width) {
        Font font = Lettering.bold(14);
        String shown = Lettering.fitName(name, font, width - 5);
        double wide = tagWidth(name, width);
        Color fill = Palette.task(colour);
        g.setFill(fill.deriveColor(0, 1, 0.72, 1));
        g.fillRoundRect(-wide / 2, -10, wide, 21, 8, 8);
        g.setFill(fill);
        g.fillRoundRect(-wide / 2 + 1.2, -9, wide - 2.4, 18, 6, 6);
        Lettering.write(g, shown, font, Palette.onTask(colour), 0, 0, width, TextAlignment.CENTER);
    }

    /** How wide the tag of a name is. */
    static double tagWidth(String name, double width) {
        Font font = Lettering.bold(14);
        return Math.min(width, Math.max(22, Lettering.width(Lettering.fitName(name, font, width - 5), font) + 12));
    }

    /** A small dark plate with a number. */
    static void chip(GraphicsContext g, Theme theme, String text) {
        Font font = Lettering.bold(14);
        double width = chipWidth(text);
        g.setFill(Palette.tone("walnutDk", theme));
        g.fillRoundRect(-width / 2, -11, width, 22, 8, 8);
        Lettering.write(g, text, font, Palette.tone("paper", theme), 0, 0, width, TextAlignment.CENTER);
    }

    static double chipWidth(String text) {
        return Lettering.width(text, Lettering.bold(14)) + 16;
    }

    private static void disc(GraphicsContext g, Color colour, double radius) {
        g.setFill(colour);
        g.fillOval(-radius, -radius, 2 * radius, 2 * radius);
    }
}
