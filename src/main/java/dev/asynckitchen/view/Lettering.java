package dev.asynckitchen.view;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** The bundled fonts, and text that fits. JavaFX thread only. */
public final class Lettering {
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

    private static void load(String resource) {
        InputStream in = Lettering.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The bundled font " + resource + " is missing.");
        }
        Font.loadFont(in, 12);
    }
}
