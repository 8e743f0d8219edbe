package dev.asynckitchen.view.sprite;

import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drawings made into images at the size they are shown at, and kept. JavaFX thread only. */
public final class SpriteImages {
    private static final int KEPT = 600;
    private static final Map<String, SvgDrawing> DRAWINGS = new HashMap<>();
    private static final Map<String, Layout> LAYOUTS = read();

    /** Where a drawing has room for a dish's picture (x, y, scale) and for labels (x, y, width, size, colour, alignment). */
    public record Layout(List<Double> picture, Map<String, List<Object>> labels) {}

    /** An image, and where it lies around the drawing's origin, in design units. */
    public record Placed(Image image, Rectangle2D bounds) {}

    /** How many steps there are from clear to dimmed. */
    public static final int DIM_STEPS = 3;

    /** How much of the wall's colour is in a dimmed drawing. */
    private static final double DIMMEST = 0.24;

    /** What stands for nothing: in high contrast it steps back for good. */
    private static final Set<String> SCENERY = Set.of("backdrop", "bin", "window", "cat-shelf", "garlic", "herbs", "table");

    private static final double SCENERY_PALES = 0.62;

    /** As large as the kitchen: they are drawn at exactly the size that is shown, since to shrink them in every frame is slow. */
    private static final Set<String> WHOLE = Set.of("backdrop", "foreground", "night-light");

    private static final int WHOLE_KEPT = 8;

    private record Key(String sprite, String state, Theme theme, int task, double scale, int dim) {}

    private final Map<Key, Placed> images = lately(KEPT);
    private final Map<Key, Placed> whole = lately(WHOLE_KEPT);

    private static Map<Key, Placed> lately(int kept) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Placed> eldest) {
                return size() > kept;
            }
        };
    }

    /**
     * A drawing at {@code scale} pixels a unit, rounded up to the next sixteenth if it is a small one.
     *
     * @param dim how far it steps back, 0 to {@link #DIM_STEPS}: it pales, but what is behind it does not show through
     */
    public Placed image(String sprite, String state, Theme theme, int task, double scale, int dim) {
        boolean exact = WHOLE.contains(sprite);
        double size = exact ? scale : Math.max(1, Math.ceil(scale * 16 - 1e-6)) / 16;
        return (exact ? whole : images).computeIfAbsent(new Key(sprite, state, theme, task, size, dim), SpriteImages::render);
    }

    private static Placed render(Key key) {
        double scale = key.scale;
        SvgDrawing drawing = drawing(key.sprite);
        Rectangle2D box = drawing.bounds();
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(scale, scale));
        double width = Math.ceil(box.getWidth() * scale);
        double height = Math.ceil(box.getHeight() * scale);
        parameters.setViewport(new Rectangle2D(box.getMinX() * scale, box.getMinY() * scale, width, height));
        WritableImage image = new Group(drawing.nodes(key.theme, key.task, key.state)).snapshot(parameters, null);
        if (key.theme == Theme.CONTRAST && SCENERY.contains(key.sprite)) {
            pale(image, Color.WHITE, SCENERY_PALES);
        }
        if (key.dim > 0) {
            pale(image, Palette.tone("wall", key.theme), DIMMEST * key.dim / DIM_STEPS);
        }
        return new Placed(image, new Rectangle2D(box.getMinX(), box.getMinY(), width / scale, height / scale));
    }

    private static void pale(WritableImage image, Color wall, double share) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = image.getPixelReader().getColor(x, y);
                Color mixed = colour.interpolate(wall, share);
                image.getPixelWriter().setColor(x, y, Color.color(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), colour.getOpacity()));
            }
        }
    }

    public static SvgDrawing drawing(String sprite) {
        return DRAWINGS.computeIfAbsent(sprite, SvgDrawing::read);
    }

    public static Layout layout(String sprite) {
        return LAYOUTS.getOrDefault(sprite, new Layout(List.of(), Map.of()));
    }

    private static Map<String, Layout> read() {
        try (InputStream in =
                Objects.requireNonNull(SpriteImages.class.getResourceAsStream("/assets/sprites/index.json"))) {
            Map<String, Layout> read = JsonMapper.shared().readValue(in, new TypeReference<>() {});
            read.replaceAll((_, l) -> new Layout(
                    l.picture == null ? List.of() : l.picture, l.labels == null ? Map.of() : l.labels));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
