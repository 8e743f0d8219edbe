package dev.asynckitchen.view;

import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose.Layer;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.view.sprite.SpriteImages;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws sprites, strings and labels onto a canvas, in design units. JavaFX thread only. */
final class PosePainter {
    private static final Messages SAY = Messages.of("view");

    /** How far to the right a speech bubble may reach. */
    static final double SPEECH_ENDS = 934;

    /** The smallest letters, in design units: what is longer is cut. */
    private static final double SMALLEST = 13;

    /** What is drawn without a drawing of its own. */
    private static final Set<String> LETTERED = Set.of("dial", "speech", "text", "tag", "chip");

    private final GraphicsContext g;
    private final SpriteImages images;
    private final Theme theme;
    private final double scale;

    PosePainter(GraphicsContext g, SpriteImages images, Theme theme, double scale) {
        this.g = g;
        this.images = images;
        this.theme = theme;
        this.scale = scale;
    }

    /** The house without anything that moves; it covers all that was there. */
    void paintHouse() {
        begin();
        blit(images.image("backdrop", theme, -1, scale));
        end();
    }

    /** What is fixed in front of everything: the frame, the caption, the alarm. */
    void paintFrame(Pose pose, Wording wording) {
        begin();
        if (theme == Theme.NIGHT) {
            blit(images.image("night-light", theme, -1, scale));
        }
        blit(images.image("foreground", theme, -1, scale));
        if (pose.alarm() > 0) {
            g.setGlobalAlpha(pose.alarm());
            g.setStroke(Palette.tone("red", theme));
            g.setLineWidth(8);
            g.strokeRect(22, 18, 916, 466);
            g.setGlobalAlpha(1);
        }
        String tick = SAY.text("tick", "tick", Phrases.number(pose.tick()));
        Lettering.write(g, tick, Lettering.bold(14.5), onScenery("paper"), 876, 58, 64, TextAlignment.CENTER);
        if (pose.captionDish() != null) {
            g.setFill(Palette.task(pose.captionColour()));
            g.fillOval(32, 499, 30, 30);
            g.setFill(Palette.tone("paper", Theme.DAY));
            g.fillOval(35, 502, 24, 24);
            picture(pose.captionDish(), 47, 514, 0.5, 0);
        }
        new CaptionPainter(g, theme).paint(pose, wording);
        end();
    }

    /** Sprites of the layers from {@code first} to {@code last}; strings run behind what stands on the counter. */
    void paint(Pose pose, Layer first, Layer last) {
        begin();
        for (Layer layer : Layer.values()) {
            if (layer.compareTo(first) < 0 || layer.compareTo(last) > 0) {
                continue;
            }
            StringPainter strings = layer == Layer.COUNTER ? new StringPainter(g, images, theme, scale) : null;
            if (strings != null) {
                pose.strings().forEach(strings::paintLine);
            }
            for (SpritePose sprite : pose.sprites()) {
                if (sprite.layer() == layer) {
                    sprite(sprite);
                }
            }
            if (strings != null) {
                pose.strings().forEach(strings::paintEnds);
            }
        }
        end();
    }

    /** Makes the drawings of a pose that are not there yet. */
    void prepare(Pose pose) {
        List<SpriteImages.Wanted> wanted = new ArrayList<>();
        for (SpritePose s : pose.sprites()) {
            if (isSeen(s) && !LETTERED.contains(s.sprite())) {
                wanted.add(wanted(s));
                SpriteImages.Layout layout = SpriteImages.layout(s.sprite());
                if (s.picture() != null && layout.picture().size() == 3) {
                    wanted.add(wantedPicture(s.picture(), layout.picture().get(2), dim(s)));
                }
            }
        }
        images.prepare(wanted);
    }

    private static boolean isSeen(SpritePose s) {
        return s.opacity() > 0.004 && s.scale() > 0.004;
    }

    private static int dim(SpritePose s) {
        return (int) Math.round(s.dim() * SpriteImages.DIM_STEPS);
    }

    private SpriteImages.Wanted wanted(SpritePose s) {
        String name = s.sprite().equals("window") && theme == Theme.NIGHT ? "window-night" : s.sprite();
        return new SpriteImages.Wanted(name, s.state(), theme, s.colour(), scale * s.scale(), dim(s));
    }

    private SpriteImages.Wanted wantedPicture(String dish, double size, int dim) {
        return new SpriteImages.Wanted("dish-" + dish, "", theme, -1, scale * size * 1.1, dim);
    }

    private void sprite(SpritePose s) {
        if (!isSeen(s)) {
            return;
        }
        g.save();
        g.translate(s.x(), s.y());
        g.rotate(s.rotation());
        g.scale(s.scale(), s.scale());
        g.setGlobalAlpha(s.opacity());
        Map<String, String> labels = s.labels();
        switch (s.sprite()) {
            case "dial" -> Dials.dial(g, theme, s.colour(), s.parts().getOrDefault("left", 0.0));
            case "speech" -> Dials.speech(g, theme, labels.getOrDefault("text", ""), SPEECH_ENDS - s.x());
            case "text" -> Lettering.write(
                    g, labels.getOrDefault("text", ""), Lettering.bold(s.parts().getOrDefault("size", 14.0)),
                    onScenery(s.state().isEmpty() ? "ink" : s.state()), 0, 0,
                    s.parts().getOrDefault("width", 200.0), TextAlignment.CENTER);
            case "tag" -> Dials.tag(g, s.colour(), labels.getOrDefault("name", ""), s.parts().getOrDefault("width", 60.0));
            case "chip" -> Dials.chip(g, theme, labels.getOrDefault("text", ""));
            default -> drawing(s);
        }
        g.restore();
    }

    /** A tone for letters on the house itself, which is pale in high contrast. */
    private Color onScenery(String tone) {
        return Palette.tone(theme == Theme.CONTRAST ? "ink" : tone, theme);
    }

    private void drawing(SpritePose s) {
        blit(images.image(wanted(s)));
        if (s.sprite().equals("clock")) {
            clockHands(s);
        }
        SpriteImages.Layout layout = SpriteImages.layout(s.sprite());
        if (s.picture() != null && layout.picture().size() == 3) {
            picture(s.picture(), layout.picture().get(0), layout.picture().get(1), layout.picture().get(2), dim(s));
        }
        layout.labels().forEach((label, box) -> {
            String value = s.labels().get(label);
            if (value != null) {
                label(s, value, box);
            }
        });
    }

    /** The hands, and the slice of time that passes now. */
    private void clockHands(SpritePose s) {
        Map<String, Double> parts = s.parts();
        double minute = parts.getOrDefault("minute", 0.0);
        double wedge = parts.getOrDefault("wedge", 0.0);
        if (wedge > 0.5) {
            g.save();
            g.setGlobalAlpha(0.55 * parts.getOrDefault("shown", 0.0));
            g.setFill(Palette.tone("flameO", theme));
            g.fillArc(-24, -24, 48, 48, 90 - minute, wedge, ArcType.ROUND);
            g.restore();
        }
        for (String hand : List.of("hour", "minute")) {
            g.save();
            g.rotate(parts.getOrDefault(hand, 0.0));
            blit(images.image("clock-" + hand, theme, -1, scale * s.scale()));
            g.restore();
        }
    }

    private void label(SpritePose s, String value, List<Object> box) {
        double size = number(box.get(3));
        boolean mono = "value".equals(box.get(4));
        Color colour = switch ((String) box.get(4)) {
            case "task" -> Palette.onTask(s.colour());
            default -> Palette.tone((String) box.get(4), theme);
        };
        double width = number(box.get(2));
        while (size > SMALLEST && Lettering.width(value, mono ? Lettering.mono(size) : Lettering.bold(size)) > width) {
            size -= 0.5;
        }
        Font font = mono ? Lettering.mono(size) : Lettering.bold(size);
        Lettering.write(g, value, font, colour, number(box.get(0)), number(box.get(1)), width, TextAlignment.CENTER);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private void picture(String dish, double x, double y, double size, int dim) {
        g.save();
        g.translate(x, y);
        g.scale(size, size);
        blit(images.image(wantedPicture(dish, size, dim)));
        g.restore();
    }

    private void blit(SpriteImages.Placed placed) {
        Rectangle2D box = placed.bounds();
        g.drawImage(placed.image(), box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /** The foremost sprite at a place, in design units, that stands for something. */
    Optional<Subject> subjectAt(Pose pose, double x, double y) {
        List<SpritePose> sprites = pose.sprites();
        SpritePose found = null;
        for (SpritePose s : sprites) {
            if (s.subject() != null && s.opacity() > 0.3 && Extent.of(s).contains(x, y)
                    && (found == null || s.layer().compareTo(found.layer()) >= 0)) {
                found = s;
            }
        }
        return found == null ? Optional.empty() : Optional.ofNullable(found.subject());
    }

    private void begin() {
        g.save();
        g.scale(scale, scale);
        g.setImageSmoothing(true);
    }

    private void end() {
        g.restore();
    }
}
