package dev.asynckitchen.view.sprite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class SpriteImagesTest {
    private static final double LIKE = 3 / 255.0; // What rounding makes of a colour.

    @Test
    void drawings_that_are_made_together_are_as_each_is_made_by_itself() {
        Fx.run(() -> {
            List<SpriteImages.Wanted> wanted = List.of(wanted("pot", 0), wanted("ticket", 0), wanted("dish-carrot", 2), wanted("bin", 0), wanted("plate", 1));
            var together = new SpriteImages();
            together.prepare(wanted);
            for (SpriteImages.Wanted one : wanted) {
                SpriteImages.Placed alone = new SpriteImages().image(one);
                SpriteImages.Placed made = together.image(one);
                assertThat(made.bounds()).isEqualTo(alone.bounds());
                assertThat(difference(made.image(), alone.image())).as(one.sprite()).isLessThan(LIKE);
            }
        });
    }

    @Test
    void what_steps_back_pales_and_is_as_opaque_as_before() {
        Fx.run(() -> {
            Image clear = new SpriteImages().image(wanted("dish-carrot", 0)).image();
            Image dimmed = new SpriteImages().image(wanted("dish-carrot", SpriteImages.DIM_STEPS)).image();
            Color wall = Palette.tone("wall", Theme.DAY);
            double most = 0;
            for (int y = 0; y < clear.getHeight(); y++) {
                for (int x = 0; x < clear.getWidth(); x++) {
                    Color before = clear.getPixelReader().getColor(x, y);
                    Color after = dimmed.getPixelReader().getColor(x, y);
                    assertThat(Math.abs(after.getOpacity() - before.getOpacity())).isLessThan(LIKE);
                    if (before.getOpacity() == 1) {
                        assertThat(distance(after, before.interpolate(wall, 0.24))).as("%d, %d", x, y).isLessThan(LIKE);
                        most = Math.max(most, distance(before, after));
                    }
                }
            }
            assertThat(most).isGreaterThan(0.05);
        });
    }

    private static SpriteImages.Wanted wanted(String sprite, int dim) {
        return new SpriteImages.Wanted(sprite, "", Theme.DAY, 2, 1.37, dim);
    }

    private static double difference(Image one, Image other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        double most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                Color a = one.getPixelReader().getColor(x, y);
                Color b = other.getPixelReader().getColor(x, y);
                most = Math.max(most, Math.max(Math.abs(a.getOpacity() - b.getOpacity()), distance(seen(a), seen(b))));
            }
        }
        return most;
    }

    /** What is all but clear has all but no colour. */
    private static Color seen(Color colour) {
        return Color.BLACK.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), colour.getOpacity());
    }

    private static double distance(Color a, Color b) {
        return Math.max(Math.abs(a.getRed() - b.getRed()), Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
    }
}
