package dev.asynckitchen.view.sprite;

import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
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

    /** Drawings that are made at once stand on a sheet of this width, in pixels. */
    private static final double SHEET = 1_024;

    /**
     * A drawing as it is to be seen.
     *
     * @param scale pixels a unit, rounded up to the next sixteenth if it is a small drawing
     * @param dim how far it steps back, 0 to {@link #DIM_STEPS}: it pales, but what is behind it does not show through
     */
    public record Wanted(String sprite, String state, Theme theme, int task, double scale, int dim) {
        public Wanted {
            scale = WHOLE.contains(sprite) ? scale : Math.max(1, Math.ceil(scale * 16 - 1e-6)) / 16;
        }

        private Rectangle2D box() {
            return drawing(sprite).bounds();
        }

        /** The pixels that it touches, where its origin is a corner of one. */
        private Rectangle2D pixels() {
            double left = Math.floor(box().getMinX() * scale);
            double top = Math.floor(box().getMinY() * scale);
            return new Rectangle2D(left, top, Math.ceil(box().getMinX() * scale + width()) - left, Math.ceil(box().getMinY() * scale + height()) - top);
        }

        private double width() {
            return Math.ceil(box().getWidth() * scale);
        }

        private double height() {
            return Math.ceil(box().getHeight() * scale);
        }
    }

    private final Map<Wanted, Placed> images = lately(KEPT);
    private final Map<Wanted, Placed> whole = lately(WHOLE_KEPT);

    private static Map<Wanted, Placed> lately(int kept) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Wanted, Placed> eldest) {
                return size() > kept;
            }
        };
    }

    /** A drawing in a theme that nothing dims. */
    public Placed image(String sprite, Theme theme, int task, double scale) {
        return image(new Wanted(sprite, "", theme, task, scale, 0));
    }

    public Placed image(Wanted wanted) {
        return (WHOLE.contains(wanted.sprite) ? whole : images).computeIfAbsent(wanted, one -> made(List.of(one)).getFirst());
    }

    /** Makes those of them that are not there yet, all at once: for each by itself, the JavaFX thread would wait for the one that draws. */
    public void prepare(Collection<Wanted> wanted) {
        List<Wanted> missing = wanted.stream().distinct().filter(one -> !images.containsKey(one)).limit(KEPT).toList();
        if (!missing.isEmpty()) {
            List<Placed> made = made(missing);
            for (int i = 0; i < made.size(); i++) {
                images.put(missing.get(i), made.get(i));
            }
        }
    }

    private static List<Placed> made(List<Wanted> wanted) {
        var sheet = new Group();
        List<Rectangle2D> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        double across = 0;
        double below = 0;
        for (Wanted one : wanted) {
            Rectangle2D pixels = one.pixels();
            if (x > 0 && x + pixels.getWidth() > SHEET) {
                x = 0;
                y = below;
            }
            var place = new Rectangle2D(x, y, pixels.getWidth(), pixels.getHeight());
            sheet.getChildren().add(drawn(one, place));
            places.add(place);
            x = place.getMaxX();
            across = Math.max(across, x);
            below = Math.max(below, place.getMaxY());
        }
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, across, below));
        WritableImage image = sheet.snapshot(parameters, null);
        List<Placed> made = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            made.add(placed(wanted.get(i), wanted.size() == 1 ? image : cut(image, places.get(i))));
        }
        return made;
    }

    /** On its place of the sheet, and nowhere else. */
    private static Node drawn(Wanted wanted, Rectangle2D place) {
        Rectangle2D pixels = wanted.pixels();
        Group drawing = drawing(wanted.sprite).nodes(wanted.theme, wanted.task, wanted.state, paled(wanted));
        drawing.getTransforms().setAll(
                Transform.translate(place.getMinX() - pixels.getMinX(), place.getMinY() - pixels.getMinY()),
                Transform.scale(wanted.scale, wanted.scale));
        var cell = new Group(drawing);
        cell.setClip(new Rectangle(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
        return cell;
    }

    private static Image cut(WritableImage sheet, Rectangle2D place) {
        return new WritableImage(
                sheet.getPixelReader(), (int) place.getMinX(), (int) place.getMinY(), (int) place.getWidth(), (int) place.getHeight());
    }

    private static Placed placed(Wanted wanted, Image image) {
        Rectangle2D box = wanted.box();
        return new Placed(image, new Rectangle2D(box.getMinX(), box.getMinY(), wanted.width() / wanted.scale, wanted.height() / wanted.scale));
    }

    /** How a drawing's colours step back: each by itself, since they lie over each other as the paler ones do. */
    private static UnaryOperator<Color> paled(Wanted wanted) {
        boolean scenery = wanted.theme == Theme.CONTRAST && SCENERY.contains(wanted.sprite);
        Color wall = Palette.tone("wall", wanted.theme);
        return colour -> {
            Color paler = scenery ? mixed(colour, Color.WHITE, SCENERY_PALES) : colour;
            return wanted.dim > 0 ? mixed(paler, wall, DIMMEST * wanted.dim / DIM_STEPS) : paler;
        };
    }

    /** As opaque as it is. */
    private static Color mixed(Color colour, Color other, double share) {
        Color mixed = colour.interpolate(other, share);
        return Color.color(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), colour.getOpacity());
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
