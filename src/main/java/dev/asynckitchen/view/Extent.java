package dev.asynckitchen.view;

import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.style.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;

/** What a sprite covers, in design units, as if it were not turned. JavaFX thread only. */
final class Extent {
    private Extent() {}

    /** The whole of it. */
    static Rectangle2D of(SpritePose s) {
        return switch (s.sprite()) {
            case "dial" -> around(s, 15, 15);
            case "text", "tag", "chip", "speech" -> words(s).getFirst();
            default -> placed(s, SpriteImages.drawing(s.sprite()).bounds());
        };
    }

    /** Its words, each line as wide as it is drawn: a tag and a chip with their edge. Empty for a sprite without words. */
    static List<Rectangle2D> words(SpritePose s) {
        double width = s.parts().getOrDefault("width", 200.0);
        return switch (s.sprite()) {
            case "dial" -> List.of();
            case "text" -> {
                Font font = Lettering.bold(s.parts().getOrDefault("size", 14.0));
                String shown = Lettering.fit(s.labels().getOrDefault("text", ""), font, width);
                yield List.of(around(s, Lettering.width(shown, font) / 2, font.getSize() / 2));
            }
            case "tag" -> List.of(around(s, Dials.tagWidth(s.labels().getOrDefault("name", ""), width) / 2, 10.5));
            case "chip" -> List.of(around(s, Dials.chipWidth(s.labels().getOrDefault("text", "")) / 2, 11));
            case "speech" -> List.of(placed(s, Dials.speechBox(s.labels().getOrDefault("text", ""), PosePainter.SPEECH_ENDS - s.x())));
            default -> labels(s);
        };
    }

    private static List<Rectangle2D> labels(SpritePose s) {
        List<Rectangle2D> boxes = new ArrayList<>();
        SpriteImages.layout(s.sprite()).labels().forEach((label, box) -> {
            String value = s.labels().get(label);
            if (value != null && !value.isBlank()) {
                double x = ((Number) box.get(0)).doubleValue();
                double y = ((Number) box.get(1)).doubleValue();
                double size = ((Number) box.get(3)).doubleValue();
                double half = Math.min(((Number) box.get(2)).doubleValue(), Lettering.width(value, Lettering.bold(size))) / 2;
                boxes.add(placed(s, new Rectangle2D(x - half, y - size / 2, 2 * half, size)));
            }
        });
        return boxes;
    }

    private static Rectangle2D around(SpritePose s, double halfWidth, double halfHeight) {
        return placed(s, new Rectangle2D(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight));
    }

    private static Rectangle2D placed(SpritePose s, Rectangle2D box) {
        return new Rectangle2D(
                s.x() + s.scale() * box.getMinX(), s.y() + s.scale() * box.getMinY(),
                s.scale() * box.getWidth(), s.scale() * box.getHeight());
    }
}
