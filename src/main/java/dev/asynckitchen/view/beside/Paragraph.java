package dev.asynckitchen.view.beside;

import dev.asynckitchen.view.style.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** A sentence on several lines. JavaFX thread only. */
final class Paragraph {
    private Paragraph() {}

    /** Broken at spaces; what does not fit on the last line stands there whole, to be cut. */
    static List<String> of(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() + 1 < most && Lettering.width(rest, font) > width) {
            int end = rest.lastIndexOf(' ');
            while (end > 0 && Lettering.width(rest.substring(0, end), font) > width) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }
}
