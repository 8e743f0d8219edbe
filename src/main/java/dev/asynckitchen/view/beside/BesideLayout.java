package dev.asynckitchen.view.beside;

import dev.asynckitchen.view.KitchenView;
import dev.asynckitchen.view.panel.ProgramView;

/**
 * Where the parts of two kitchens lie, in pixels: beside each other where that makes them larger, above each other where it is narrow.
 *
 * @param left the first one's parts
 * @param right the second one's
 * @param clock the middle of the clock that both share
 * @param bars what their time goes into, on one axis
 * @param lines how many lines a caption has room for
 * @param scale pixels a unit of all letters
 */
record BesideLayout(Column left, Column right, Place clock, Place bars, int lines, double scale) {
    /** So much of a kitchen's height is seen, in its units: its own caption would be too small to be read. */
    static final double SEEN = 494;

    static final double GAP = 8;
    static final double HEAD = 30;
    static final double BARS = 96;
    static final double CAPTION_LINE = 17;
    static final double CAPTION_EDGE = 12;

    /** Fewer lines of a program are of no use. */
    private static final int FEWEST_ROWS = 5;

    /** A program needs so much room beside its kitchen. */
    private static final double NARROWEST_PROGRAM = 230;

    /** A caption is two lines long where it is so wide, else three. */
    private static final double WIDE_CAPTION = 520;

    private static final double MOST_OF_IT = 0.75;

    /** A rectangle. */
    record Place(double x, double y, double width, double height) {
        static final Place NONE = new Place(0, 0, 0, 0);

        boolean isThere() {
            return width > 0 && height > 0;
        }
    }

    /** One kitchen with its name above it, its caption below and its program below that or beside it; of no size if it is not seen. */
    record Column(Place head, Place kitchen, Place caption, Place program) {}

    /** For a picture of this size; the programs are not seen where that would cost too much of the kitchens. */
    static BesideLayout of(double width, double height, double scale, boolean programs) {
        BesideLayout without = larger(width, height, scale, false);
        BesideLayout with = programs ? larger(width, height, scale, true) : without;
        return with.left.kitchen.width >= MOST_OF_IT * without.left.kitchen.width ? with : without;
    }

    private static BesideLayout larger(double width, double height, double scale, boolean programs) {
        BesideLayout wide = wide(width, height, scale, programs);
        BesideLayout high = high(width, height, scale, programs);
        return wide.left.kitchen.width >= 0.95 * high.left.kitchen.width ? wide : high;
    }

    /** How high two kitchens beside each other need to be, with so many lines of their programs; none for 0. */
    static double height(double width, double scale, int rows) {
        double column = column(width, scale);
        double program = rows == 0 ? 0 : ProgramView.height(rows, scale) + GAP * scale;
        return Math.ceil(around(column, scale) + column * SEEN / KitchenView.WIDTH + program);
    }

    private static double column(double width, double scale) {
        return Math.floor((width - 3 * GAP * scale) / 2);
    }

    private static int lines(double column, double scale) {
        return column / scale >= WIDE_CAPTION ? 2 : 3;
    }

    private static double caption(int lines, double scale) {
        return Math.round((lines * CAPTION_LINE + CAPTION_EDGE) * scale);
    }

    /** All that lies around the kitchens beside each other. */
    private static double around(double column, double scale) {
        return (HEAD + BARS + 3 * GAP) * scale + caption(lines(column, scale), scale);
    }

    private static BesideLayout wide(double width, double height, double scale, boolean programs) {
        double gap = GAP * scale;
        double column = column(width, scale);
        int lines = lines(column, scale);
        double least = programs ? ProgramView.height(FEWEST_ROWS, scale) + gap : 0;
        double room = Math.max(20, height - around(column, scale) - least);
        double kitchenHeight = Math.floor(Math.min(room, column * SEEN / KitchenView.WIDTH));
        double kitchenWidth = Math.min(column, Math.round(kitchenHeight * KitchenView.WIDTH / SEEN));
        double head = Math.round(HEAD * scale);
        double bars = Math.round(BARS * scale);
        double caption = caption(lines, scale);
        double barsTop = height - gap - bars;
        double captionTop = head + kitchenHeight + gap / 2;
        double programTop = captionTop + caption + gap;
        Column[] columns = new Column[2];
        for (int i = 0; i < 2; i++) {
            double x = Math.round(gap + i * (column + gap));
            double middle = Math.round((column - kitchenWidth) / 2);
            columns[i] = new Column(
                    new Place(x, 0, column, head),
                    new Place(x + middle, head, kitchenWidth, kitchenHeight),
                    new Place(x, captionTop, column, caption),
                    programs ? new Place(x, programTop, column, barsTop - gap - programTop) : Place.NONE);
        }
        return new BesideLayout(columns[0], columns[1], new Place(width / 2, head / 2, 0, 0), new Place(gap, barsTop, width - 2 * gap, bars), lines, scale);
    }

    private static BesideLayout high(double width, double height, double scale, boolean programs) {
        double gap = GAP * scale;
        double bars = Math.round(BARS * scale);
        double row = Math.floor((height - bars - 2 * gap) / 2);
        double head = Math.round(HEAD * scale);
        int lines = 2;
        double caption = caption(lines, scale);
        double kitchenHeight = Math.floor(Math.max(20, Math.min(row - head - caption - gap, (width - 2 * gap) * SEEN / KitchenView.WIDTH)));
        double kitchenWidth = Math.round(kitchenHeight * KitchenView.WIDTH / SEEN);
        double beside = width - kitchenWidth - 3 * gap;
        boolean seen = programs && beside >= NARROWEST_PROGRAM * scale;
        Column[] columns = new Column[2];
        for (int i = 0; i < 2; i++) {
            double top = i * row;
            double x = seen ? gap : Math.round((width - kitchenWidth) / 2);
            columns[i] = new Column(
                    new Place(gap, top, width - 2 * gap, head),
                    new Place(x, top + head, kitchenWidth, kitchenHeight),
                    new Place(gap, top + head + kitchenHeight + gap / 2, seen ? kitchenWidth : width - 2 * gap, caption),
                    seen ? new Place(2 * gap + kitchenWidth, top + head, beside, row - head - gap / 2) : Place.NONE);
        }
        return new BesideLayout(columns[0], columns[1], new Place(width / 2, head / 2, 0, 0),
                new Place(gap, height - gap - bars, width - 2 * gap, bars), lines, scale);
    }
}
