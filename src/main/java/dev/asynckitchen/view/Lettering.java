package dev.asynckitchen.view;

import dev.asynckitchen.kitchen.Phrases;
import java.io.InputStream;
import java.util.HashMap;
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
    private static final Pattern NUMBERED = Pattern.compile("(\\D.*?)[-_ #]?(\\d{1,4})");
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

    static Font monoBold(double size) {
        return Font.font("JetBrains Mono", FontWeight.BOLD, size);
    }

    /** How wide a text is, in the font's units. */
    static double width(String text, Font font) {
        if (WIDTHS.size() > 5_000) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(font.getName() + font.getSize() + "\n" + text, _ -> {
            var measured = new Text(text);
            measured.setFont(font);
            return measured.getLayoutBounds().getWidth();
        });
    }

    /**
     * A name that fits: what tells it from its neighbours is kept. Where a number ends it, that is its end:
     * {@code Task-12} becomes {@code T12}.
     */
    static String fitName(String name, Font font, double width) {
        Matcher numbered = NUMBERED.matcher(name);
        if (width(name, font) <= width || !numbered.matches()) {
            return fit(name, font, width);
        }
        String end = numbered.group(2);
        String start = numbered.group(1);
        String shortest = start.substring(0, start.offsetByCodePoints(0, 1)) + end;
        return width(shortest, font) <= width ? shortest : fit(end, font, width);
    }

    /** The text, cut with an ellipsis where it is wider than {@code width}. */
    static String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.codePointCount(0, text.length());
        while (end > 0) {
            String cut = text.substring(0, text.offsetByCodePoints(0, --end)).stripTrailing() + "…";
            if (width(cut, font) <= width) {
                return cut;
            }
        }
        return "…";
    }

    /** Writes text around {@code (x, y)}, or from there to the right, cut to {@code width}. */
    static void write(
            GraphicsContext g, String text, Font font, Color colour, double x, double y, double width, TextAlignment align) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(fit(Phrases.shorten(text, LONGEST), font, width), x, y);
    }

    private static void load(String resource) {
        InputStream in = Lettering.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The bundled font " + resource + " is missing.");
        }
        Font.loadFont(in, 12);
    }
}
