package dev.asynckitchen.view.beside;

import dev.asynckitchen.kitchen.story.TimeSpent;
import dev.asynckitchen.stage.beside.BesidePose;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What the time of two programs goes into: a bar each on one axis of the loop's clock, filled as far as their clocks have gone. Each kind
 * has a pattern and not only a colour. JavaFX thread only.
 */
final class Bars {
    private static final double NAMES = 118;
    private static final double TOTALS = 62;
    private static final double FIRST = 11;
    private static final double ROW = 23;
    private static final double STEP = 28;
    private static final double[] TICKS = {1, 2, 5};

    /** Fewer pixels than this between two numbers of the axis are too few. */
    private static final double NARROW = 64;

    private final GraphicsContext g;
    private final Theme theme;
    private final Wording wording;
    private final BesideLayout.Place place;
    private final double scale;

    Bars(GraphicsContext g, Theme theme, Wording wording, BesideLayout layout) {
        this.g = g;
        this.theme = theme;
        this.wording = wording;
        place = layout.bars();
        scale = layout.scale();
    }

    /** The axis, in pixels, and how many seconds it is long. */
    private record Axis(double from, double to, double seconds) {
        static Axis of(BesideLayout.Place place, double scale, BesideStage stage) {
            return new Axis(place.x() + NAMES * scale, place.x() + place.width() - TOTALS * scale, stage.pair().longest());
        }

        double x(double time) {
            return seconds <= 0 ? from : from + (to - from) * time / seconds;
        }
    }

    /** The time on the axis at a place of the picture. */
    static Optional<Double> timeAt(BesideLayout layout, BesideStage stage, double x, double y) {
        Axis axis = Axis.of(layout.bars(), layout.scale(), stage);
        boolean there = y >= layout.bars().y() && x >= axis.from - 6 && x <= axis.to + 6 && axis.seconds > 0;
        return there ? Optional.of(Math.clamp((x - axis.from) / (axis.to - axis.from), 0, 1) * axis.seconds) : Optional.empty();
    }

    void paint(BesideStage stage, BesidePose pose) {
        g.setFill(Palette.tone("caption", theme));
        g.setStroke(Palette.tone("honeyDk", theme));
        g.setLineWidth(Math.max(1, scale));
        g.fillRoundRect(place.x(), place.y(), place.width(), place.height(), 14 * scale, 14 * scale);
        g.strokeRoundRect(place.x(), place.y(), place.width(), place.height(), 14 * scale, 14 * scale);
        Axis axis = Axis.of(place, scale, stage);
        row(0, stage.leftName(), stage.leftSpent(), pose.left(), axis);
        row(1, stage.rightName(), stage.rightSpent(), pose.right(), axis);
        numbers(axis);
        stage.leftHands().forEach(time -> mark(axis.x(time), 0));
        stage.rightHands().forEach(time -> mark(axis.x(time), 1));
        if (pose.by() == By.CLOCK) {
            hand(axis.x(pose.time()), 0, 2);
        } else {
            hand(axis.x(pose.left().time()), 0, 1);
            hand(axis.x(pose.right().time()), 1, 2);
        }
    }

    private double top(int row) {
        return place.y() + (FIRST + row * STEP) * scale;
    }

    private void row(int row, String name, TimeSpent spent, BesidePose.Seen seen, Axis axis) {
        double top = top(row);
        double height = ROW * scale;
        double middle = top + height / 2;
        Color ink = Palette.tone("captionInk", theme);
        Lettering.write(g, name, Lettering.bold(12.5 * scale), ink, place.x() + 12 * scale, middle, (NAMES - 20) * scale, TextAlignment.LEFT);
        g.setFill(ink.deriveColor(0, 1, 1, 0.1));
        g.fillRoundRect(axis.from, top, axis.to - axis.from, height, 7 * scale, 7 * scale);
        for (TimeSpent.Stretch stretch : spent.stretches()) {
            double from = axis.x(stretch.from());
            double to = axis.x(Math.min(stretch.to(), seen.time()));
            if (to > from) {
                new Pattern(g, theme, scale).paint(stretch.kind(), from, top, to - from, height);
                label(stretch, from, to, middle);
            }
        }
        String total = seen.over() ? Phrases.clock(seen.time()) : Phrases.clock(Math.floor(seen.time() * 10 + 1e-6) / 10);
        Lettering.write(g, total, Lettering.bold(13.5 * scale), ink, place.x() + place.width() - 10 * scale, middle,
                (TOTALS - 14) * scale, TextAlignment.RIGHT);
    }

    /** What it is, where that has room; else its first sign is the pattern, which the legend explains. */
    private void label(TimeSpent.Stretch stretch, double from, double to, double middle) {
        Font font = Lettering.bold(11.5 * scale);
        String text = stretch.kind().called().in(wording);
        double wide = Lettering.width(text, font) + 12 * scale;
        if (to - from >= wide + 6 * scale) {
            g.setFill(Palette.tone("paper", Theme.DAY));
            g.fillRoundRect(from + 5 * scale, middle - 8 * scale, wide, 16 * scale, 16 * scale, 16 * scale);
            Lettering.write(g, text, font, Palette.tone("ink", Theme.DAY), from + 5 * scale + wide / 2, middle, wide, TextAlignment.CENTER);
        }
    }

    private void numbers(Axis axis) {
        double y = top(2) + 4 * scale;
        Color ink = Palette.tone("captionInk", theme);
        double step = step(axis);
        for (int i = 0; step > 0 && i * step <= axis.seconds + 1e-9; i++) {
            double x = axis.x(i * step);
            g.setFill(ink.deriveColor(0, 1, 1, 0.45));
            g.fillRect(x - 0.5, top(1) + ROW * scale, 1, 4 * scale);
            Lettering.write(g, Phrases.clock(i * step), Lettering.plain(11.5 * scale), ink, x, y + 4 * scale, NARROW * scale, TextAlignment.CENTER);
        }
    }

    private double step(Axis axis) {
        if (axis.seconds <= 0) {
            return 0;
        }
        double least = axis.seconds * NARROW * scale / Math.max(1, axis.to - axis.from);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double tick : TICKS) {
            if (tick * power >= least) {
                return tick * power;
            }
        }
        return 10 * power;
    }

    /** Somebody reached in from outside. */
    private void mark(double x, int row) {
        double top = top(row) - 2 * scale;
        double side = 4.5 * scale;
        g.setFill(Palette.tone("captionInk", theme));
        g.fillRect(x - 0.75 * scale, top, 1.5 * scale, ROW * scale + 4 * scale);
        g.fillPolygon(new double[] {x - side, x, x + side, x}, new double[] {top, top - side, top, top + side}, 4);
    }

    private void hand(double x, int fromRow, int toRow) {
        g.setFill(Palette.tone("red", theme));
        double top = top(fromRow) - 4 * scale;
        double bottom = top(toRow - 1) + ROW * scale + 3 * scale;
        g.fillRect(x - 1 * scale, top, 2 * scale, bottom - top);
        g.fillPolygon(new double[] {x - 5 * scale, x + 5 * scale, x}, new double[] {top - 3 * scale, top - 3 * scale, top + 5 * scale}, 3);
    }
}
