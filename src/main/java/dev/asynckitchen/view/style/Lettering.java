package dev.asynckitchen.view.style;

import dev.asynckitchen.words.Phrases;
import java.io.InputStream;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The bundled fonts, and text that fits. JavaFX thread only. */
public final class Lettering {
    private static final Pattern NUMBERED = Pattern.compile("(\\D.*?)[-_ #(]?(\\d{1,4}|\\d\\.\\d{1,2})\\)?");
    private static final int LONGEST = 400;
    private static final Map<String, Double> WIDTHS = new HashMap<>();

    static {
        load("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf");
        load("/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf");
        load("/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf");
        load("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
        load("/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf");
    }

    private Lettering() {}

    /** The kitchen's font. */
    public static Font plain(double size) {
        return Font.font("Inter", FontWeight.NORMAL, size);
    }

    public static Font bold(double size) {
        return Font.font("Inter", FontWeight.BOLD, size);
    }

    /** The program's font. */
    public static Font mono(double size) {
        return Font.font("JetBrains Mono", FontWeight.NORMAL, size);
    }

    public static Font monoBold(double size) {
        return Font.font("JetBrains Mono", FontWeight.BOLD, size);
    }

    /**
     * The font of emoji, as black drawings, in a size that suits text of {@code size}. It is read when the first emoji
     * comes up; most programs have none.
     */
    public static Font emoji(double size) {
        return Font.font(Emoji.FAMILY, size * 0.86);
    }

    private static final class Emoji {
        static final String FAMILY = load("/assets/fonts/NotoEmoji-Regular.ttf").getFamily();
    }

    /** How wide a text is, in the font's units. */
    public static double width(String text, Font font) {
        if (WIDTHS.size() > 5_000) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(font.getName() + font.getSize() + "\n" + text, _ -> {
            if (!EmojiRuns.in(text)) {
                return measured(text, font);
            }
            return EmojiRuns.cut(text).stream().mapToDouble(run -> measured(run.text(), font(run, font))).sum();
        });
    }

    private static double measured(String text, Font font) {
        var measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static Font font(EmojiRuns.Run run, Font font) {
        return run.emoji() ? emoji(font.getSize()) : font;
    }

    /**
     * A name that fits: what tells it from its neighbours is kept. Where a number ends it, that is its end:
     * {@code Task-12} becomes {@code T12}, {@code cook(7)} becomes {@code c7}. Where there is room for one character only, it is the first.
     */
    public static String fitName(String name, Font font, double width) {
        Matcher numbered = NUMBERED.matcher(name);
        if (width(name, font) <= width || !numbered.matches()) {
            String fitting = fit(name, font, width);
            String initial = fitting.equals("…") ? name.substring(0, Math.max(0, ends(name).next())) : fitting;
            return width(initial, font) <= width ? initial : fitting;
        }
        String end = numbered.group(2);
        String start = numbered.group(1);
        String shortest = start.substring(0, ends(start).next()) + end;
        return width(shortest, font) <= width ? shortest : fit(end, font, width);
    }

    /** The ellipsis stands where the text goes on: to the left of one that runs to the left as a whole. */
    private static String ellipsis(String cut) {
        return !cut.isEmpty() && new Bidi(cut, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isRightToLeft() ? "…" + cut : cut + "…";
    }

    /** The text, cut with an ellipsis where it is wider than {@code width}. */
    public static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        BreakIterator ends = ends(text);
        for (int end = ends.preceding(text.length()); end > 0; end = ends.previous()) {
            String cut = ellipsis(text.substring(0, end).stripTrailing());
            if (width(cut, font) <= width) {
                return cut;
            }
        }
        return "…";
    }

    /** The last place, at most {@code limit}, between two characters as a reader sees them. */
    public static int lastEnd(String text, int limit) {
        return ends(text).preceding(limit + 1);
    }

    /** Where characters end as a reader sees them, each of any number of code points. */
    private static BreakIterator ends(String text) {
        var ends = BreakIterator.getCharacterInstance(Locale.ROOT);
        ends.setText(text);
        return ends;
    }

    /** Writes text around {@code (x, y)}, or from there to the right, cut to {@code width}. */
    public static void write(
            GraphicsContext g, String text, Font font, Color colour, double x, double y, double width, TextAlignment align) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        String fitting = fit(Phrases.shorten(text, LONGEST), font, width);
        if (EmojiRuns.in(fitting)) {
            writeRuns(g, fitting, font, x, y, align);
        } else {
            g.fillText(fitting, x, y);
        }
    }

    private static void writeRuns(GraphicsContext g, String text, Font font, double x, double y, TextAlignment align) {
        double left = align == TextAlignment.CENTER ? x - width(text, font) / 2 : align == TextAlignment.RIGHT ? x - width(text, font) : x;
        g.setTextAlign(TextAlignment.LEFT);
        for (EmojiRuns.Run run : EmojiRuns.visual(text)) {
            g.setFont(font(run, font));
            g.fillText(run.text(), left, y);
            left += measured(run.text(), font(run, font));
        }
    }

    private static Font load(String resource) {
        InputStream in = Lettering.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The bundled font " + resource + " is missing.");
        }
        return Font.loadFont(in, 12);
    }
}
