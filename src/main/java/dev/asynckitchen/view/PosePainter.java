package dev.asynckitchen.view;

import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.stage.Pose;
import dev.asynckitchen.stage.SpritePose;
import dev.asynckitchen.stage.SpritePose.Layer;
import dev.asynckitchen.stage.StringPose;
import dev.asynckitchen.stage.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws sprites, strings and labels onto a canvas, in design units. JavaFX thread only. */
final class PosePainter {
    private static final double DIMMEST = 0.4;

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
    void paintHouse(Pose pose) {
        begin();
        blit(images.image("backdrop", "", theme, -1, scale));
        end();
    }

    /** What is fixed in front of everything: the frame, the caption, the alarm. */
    void paintFrame(Pose pose, Wording wording) {
        begin();
        if (theme == Theme.NIGHT) {
            blit(images.image("night-light", "", theme, -1, scale));
        }
        blit(images.image("foreground", "", theme, -1, scale));
        if (pose.alarm() > 0) {
            g.setGlobalAlpha(pose.alarm());
            g.setStroke(Palette.tone("red", theme));
            g.setLineWidth(8);
            g.strokeRect(22, 18, 916, 466);
            g.setGlobalAlpha(1);
        }
        text("tick " + pose.tick(), Lettering.bold(14.5), Palette.tone("paper", theme), 876, 58, 64, TextAlignment.CENTER);
        caption(pose, wording);
        end();
    }

    private void caption(Pose pose, Wording wording) {
        double left = 40;
        if (pose.captionDish() != null) {
            g.setFill(Palette.task(pose.captionColour()));
            g.fillOval(32, 499, 30, 30);
            g.setFill(Palette.tone("paper", Theme.DAY));
            g.fillOval(35, 502, 24, 24);
            picture(pose.captionDish(), 47, 514, 0.5);
            left = 74;
        }
        String sentence = pose.caption().in(wording);
        double room = 924 - left;
        double size = 16;
        Font font = Lettering.plain(size);
        while (size > 14 && Lettering.width(sentence, font) > room) {
            size -= 0.5;
            font = Lettering.plain(size);
        }
        Color ink = Palette.tone("captionInk", theme);
        if (Lettering.width(sentence, font) <= room) {
            text(sentence, font, ink, left, 514, room, TextAlignment.LEFT);
            return;
        }
        int middle = sentence.lastIndexOf(' ', breakAt(sentence, Lettering.plain(14), room));
        if (middle <= 0) {
            text(sentence, Lettering.plain(14), ink, left, 514, room, TextAlignment.LEFT);
            return;
        }
        text(sentence.substring(0, middle), Lettering.plain(14), ink, left, 506.5, room, TextAlignment.LEFT);
        text(sentence.substring(middle + 1), Lettering.plain(14), ink, left, 522.5, room, TextAlignment.LEFT);
    }

    /** How many characters fit into the room. */
    private static int breakAt(String text, Font font, double room) {
        int end = text.length();
        while (end > 0 && Lettering.width(text.substring(0, end), font) > room) {
            end = Math.max(0, text.lastIndexOf(' ', end - 1));
        }
        return end;
    }

    /** Sprites of the layers from {@code first} to {@code last}; strings lie over what stands on the counter. */
    void paint(Pose pose, Layer first, Layer last) {
        begin();
        for (Layer layer : Layer.values()) {
            if (layer.compareTo(first) < 0 || layer.compareTo(last) > 0) {
                continue;
            }
            for (SpritePose sprite : pose.sprites()) {
                if (sprite.layer() == layer) {
                    sprite(sprite);
                }
            }
            if (layer == Layer.COUNTER) {
                pose.strings().forEach(this::string);
            }
        }
        end();
    }

    private void sprite(SpritePose s) {
        if (s.opacity() <= 0.004 || s.scale() <= 0.004) {
            return;
        }
        g.save();
        g.translate(s.x(), s.y());
        g.rotate(s.rotation());
        g.scale(s.scale(), s.scale());
        g.setGlobalAlpha(s.opacity() * (1 - DIMMEST * s.dim()));
        switch (s.sprite()) {
            case "dial" -> Dials.dial(g, theme, s.colour(), s.parts().getOrDefault("left", 0.0));
            case "speech" -> Dials.speech(g, theme, s.labels().getOrDefault("text", ""));
            case "text" -> text(
                    s.labels().getOrDefault("text", ""), Lettering.bold(s.parts().getOrDefault("size", 14.0)),
                    Palette.tone(s.state().isEmpty() ? "ink" : s.state(), theme), 0, 0,
                    s.parts().getOrDefault("width", 200.0), TextAlignment.CENTER);
            case "tag" -> Dials.tag(g, s.colour(), s.labels().getOrDefault("name", ""), s.parts().getOrDefault("width", 60.0));
            case "chip" -> Dials.chip(g, theme, s.labels().getOrDefault("text", ""));
            default -> drawing(s);
        }
        g.restore();
    }

    private void drawing(SpritePose s) {
        String name = s.sprite().equals("window") && theme == Theme.NIGHT ? "window-night" : s.sprite();
        blit(images.image(name, s.state(), theme, s.colour(), scale * s.scale()));
        for (Map.Entry<String, Double> part : s.parts().entrySet()) {
            switch (part.getKey()) {
                case "hour", "minute" -> {
                    g.save();
                    g.rotate(part.getValue());
                    blit(images.image("clock-" + part.getKey(), "", theme, -1, scale * s.scale()));
                    g.restore();
                }
                default -> { }
            }
        }
        SpriteImages.Layout layout = SpriteImages.layout(s.sprite());
        if (s.picture() != null && layout.picture().size() == 3) {
            picture(s.picture(), layout.picture().get(0), layout.picture().get(1), layout.picture().get(2));
        }
        layout.labels().forEach((label, box) -> {
            String value = s.labels().get(label);
            if (value != null) {
                label(s, value, box);
            }
        });
    }

    private void label(SpritePose s, String value, List<Object> box) {
        double size = number(box.get(3));
        boolean mono = "value".equals(box.get(4));
        Color colour = switch ((String) box.get(4)) {
            case "task" -> Palette.onTask(s.colour());
            default -> Palette.tone((String) box.get(4), theme);
        };
        Font font = mono ? Lettering.mono(size) : Lettering.bold(size);
        text(value, font, colour, number(box.get(0)), number(box.get(1)), number(box.get(2)), TextAlignment.CENTER);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private void picture(String dish, double x, double y, double size) {
        g.save();
        g.translate(x, y);
        g.scale(size, size);
        blit(images.image("dish-" + dish, "", theme, -1, scale * size * 1.1));
        g.restore();
    }

    /** Text around {@code (x, y)}, or from there to the right, cut to {@code width}. */
    private void text(String value, Font font, Color colour, double x, double y, double width, TextAlignment align) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(Lettering.fit(Phrases.shorten(value, 400), font, width), x, y);
    }

    private void string(StringPose s) {
        if (s.opacity() <= 0) {
            return;
        }
        double wall = 240;
        double sag = 26 * (1 - s.tension());
        g.save();
        g.setGlobalAlpha(s.opacity());
        g.setLineCap(StrokeLineCap.ROUND);
        for (int pass = 0; pass < 3; pass++) {
            g.setStroke(pass == 0 ? Palette.tone("stringDk", theme) : pass == 1 ? Palette.tone("string", theme) : Palette.tone("scarf", theme));
            g.setLineWidth(pass == 0 ? 4.2 : pass == 1 ? 2.8 : 2.2);
            g.setLineDashes(pass == 2 ? new double[] {3, 6} : null);
            g.beginPath();
            g.moveTo(s.fromX(), s.fromY());
            g.lineTo(s.fromX(), wall);
            g.quadraticCurveTo((s.fromX() + s.toX()) / 2, wall + sag, s.toX(), wall);
            g.lineTo(s.toX(), s.toY());
            g.stroke();
        }
        g.setLineDashes((double[]) null);
        knot(s.fromX(), s.fromY());
        knot(s.toX(), s.toY());
        if (s.smoke() > 0) {
            double x = s.toX() + (s.fromX() - s.toX()) * s.smoke();
            g.save();
            g.translate(x, wall + 10);
            g.scale(0.5, 0.5);
            blit(images.image("smoke", "", theme, -1, scale * 0.5));
            g.restore();
        }
        g.restore();
    }

    private void knot(double x, double y) {
        g.save();
        g.translate(x, y);
        blit(images.image("bow", "", theme, -1, scale));
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
            if (s.subject() != null && s.opacity() > 0.3 && covers(s, x, y)
                    && (found == null || s.layer().compareTo(found.layer()) >= 0)) {
                found = s;
            }
        }
        return found == null ? Optional.empty() : Optional.ofNullable(found.subject());
    }

    private boolean covers(SpritePose s, double x, double y) {
        if (List.of("dial", "speech", "text", "chip", "tag").contains(s.sprite())) {
            return Math.hypot(x - s.x(), y - s.y()) < 16;
        }
        Rectangle2D box = SpriteImages.drawing(s.sprite()).bounds();
        return box.contains((x - s.x()) / s.scale(), (y - s.y()) / s.scale());
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
