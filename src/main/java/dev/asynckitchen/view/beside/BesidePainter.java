package dev.asynckitchen.view.beside;

import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesidePose;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.view.sprite.DishPictures;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Messages;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws what stands around two kitchens: names, the clock that both share, captions, and the paper of the programs. JavaFX thread only. */
final class BesidePainter {
    private static final Messages SAY = Messages.of("beside");
    private static final double CAPTION_SIZE = 13;

    /** So much room is left for the clock. */
    private static final double CLOCK = 104;

    private final GraphicsContext g;
    private final Theme theme;
    private final @Nullable Wording wording;
    private final BesideLayout layout;
    private final double scale;

    BesidePainter(GraphicsContext g, Theme theme, @Nullable Wording wording, BesideLayout layout) {
        this.g = g;
        this.theme = theme;
        this.wording = wording;
        this.layout = layout;
        scale = layout.scale();
    }

    /** @param said in place of the captions; absent while they speak */
    void paint(BesideStage stage, BesidePose pose, @Nullable Caption said) {
        g.setFill(Palette.tone("beam", theme));
        g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        column(layout.left(), stage.leftName(), stage.left(), pose.left());
        column(layout.right(), stage.rightName(), stage.right(), pose.right());
        if (said == null) {
            caption(layout.left().caption(), pose.left());
            caption(layout.right().caption(), pose.right());
        } else {
            said(said);
        }
        clock(pose);
        new Bars(g, theme, wording == null ? Wording.WORDS : wording, layout).paint(stage, pose);
    }

    private void column(BesideLayout.Column column, String name, Stage stage, BesidePose.Seen seen) {
        BesideLayout.Place head = column.head();
        double middle = head.y() + head.height() / 2;
        Color paper = Palette.tone("paper", Theme.DAY);
        double room = head.width() / 2 - CLOCK / 2 * scale;
        double clear = CLOCK / 2 * scale; // The clock hangs between two heads that stand beside each other.
        double from = Math.abs(layout.clock().x() - head.x()) < clear ? layout.clock().x() + clear : head.x() + 2 * scale;
        double end = head.x() + head.width() - 2 * scale;
        double to = Math.abs(layout.clock().x() - end) < clear ? layout.clock().x() - clear : end;
        Lettering.write(g, name, Lettering.bold(14.5 * scale), paper, from, middle, room, TextAlignment.LEFT);
        Lettering.write(g, status(stage, seen), Lettering.plain(13 * scale), paper, to, middle, room, TextAlignment.RIGHT);
        plate(column.caption());
        if (column.program().isThere()) {
            plate(column.program());
        }
    }

    private String status(Stage stage, BesidePose.Seen seen) {
        if (seen.over()) {
            return SAY.text("over", "seconds", Phrases.clock(seen.time()));
        }
        return stage.index().steps().ticks() == 0 ? SAY.text("no-loop")
                : SAY.caption("tick", "tick", Phrases.number(seen.pose().tick())).in(wording == null ? Wording.WORDS : wording);
    }

    /** What is to be read lies on paper. */
    private void plate(BesideLayout.Place place) {
        double line = Math.max(1, scale);
        g.setFill(Palette.tone("caption", theme));
        g.setStroke(Palette.tone("honeyDk", theme));
        g.setLineWidth(line);
        double round = 14 * scale;
        g.fillRoundRect(place.x() + line / 2, place.y() + line / 2, place.width() - line, place.height() - line, round, round);
        g.strokeRoundRect(place.x() + line / 2, place.y() + line / 2, place.width() - line, place.height() - line, round, round);
    }

    /** Over the plates of both, where they lie beside each other. */
    private void said(Caption said) {
        BesideLayout.Place left = layout.left().caption();
        BesideLayout.Place right = layout.right().caption();
        BesideLayout.Place place = left.y() == right.y()
                ? new BesideLayout.Place(left.x(), left.y(), right.x() + right.width() - left.x(), left.height()) : left;
        plate(place);
        lines(place, place.x() + 12 * scale, said.in(wording == null ? Wording.WORDS : wording));
    }

    private void caption(BesideLayout.Place place, BesidePose.Seen seen) {
        if (wording == null) {
            return;
        }
        double middle = place.y() + place.height() / 2;
        double left = place.x() + 12 * scale;
        String dish = seen.pose().captionDish();
        if (dish != null) {
            double size = 30 * scale;
            g.setFill(Palette.task(seen.pose().captionColour()));
            g.fillOval(left - 2 * scale, middle - size / 2, size, size);
            double inner = size - 6 * scale;
            g.setFill(Palette.tone("paper", Theme.DAY));
            g.fillOval(left - 2 * scale + 3 * scale, middle - inner / 2, inner, inner);
            DishPictures.draw(g, dish, theme, left - 2 * scale + size / 2, middle, 17 * scale);
            left += size + 6 * scale;
        }
        lines(place, left, seen.pose().caption().in(wording));
    }

    private void lines(BesideLayout.Place place, double left, String text) {
        double middle = place.y() + place.height() / 2;
        Font font = Lettering.plain(CAPTION_SIZE * scale);
        double room = place.x() + place.width() - 12 * scale - left;
        var lines = Paragraph.of(text, font, room, layout.lines());
        double step = BesideLayout.CAPTION_LINE * scale;
        double y = middle - step * (lines.size() - 1) / 2;
        for (String line : lines) {
            Lettering.write(g, line, font, Palette.tone("captionInk", theme), left, y, room, TextAlignment.LEFT);
            y += step;
        }
    }

    /** In the middle of both: what the clock says that they share, or which turn it is. */
    private void clock(BesidePose pose) {
        String text = pose.by() == By.CLOCK ? pose.clock() : SAY.text("turn", "turn", Phrases.number(pose.turn()));
        Font font = Lettering.bold(16 * scale);
        double width = Math.max(72 * scale, Lettering.width(text, font) + 22 * scale);
        double height = 23 * scale;
        double x = layout.clock().x();
        double y = layout.clock().y();
        g.setFill(Palette.tone("paper", Theme.DAY));
        g.setStroke(Palette.tone("brass", theme));
        g.setLineWidth(2.2 * scale);
        g.fillRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        g.strokeRoundRect(x - width / 2, y - height / 2, width, height, height, height);
        Lettering.write(g, text, font, Palette.tone("ink", Theme.DAY), x, y, width, TextAlignment.CENTER);
    }
}
