package dev.asynckitchen.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DifferingPlaceTest {
    private static final BufferedImage WALL = picture(_ -> { });
    private static final BufferedImage HOOK = picture(g -> g.fillRect(40, 24, 5, 5));

    @Test
    void a_picture_does_not_differ_from_itself() {
        assertThat(DifferingPlace.between(HOOK, picture(g -> g.fillRect(40, 24, 5, 5)))).isEmpty();
    }

    @Test
    void a_small_thing_that_is_gone_is_missed_where_it_stood() {
        assertThat(DifferingPlace.between(HOOK, WALL)).first().satisfies(place -> {
            assertThat(place.x()).isEqualTo(40);
            assertThat(place.y()).isEqualTo(24);
        });
    }

    @Test
    void a_thing_that_moved_by_a_pixel_differs() {
        assertThat(DifferingPlace.between(HOOK, picture(g -> g.fillRect(41, 24, 5, 5)))).isNotEmpty();
    }

    @Test
    void a_wall_of_another_shade_differs_everywhere() {
        BufferedImage other = picture(g -> {
            g.setColor(new Color(210, 200, 180));
            g.fillRect(0, 0, 64, 48);
        });
        assertThat(DifferingPlace.between(WALL, other)).hasSizeGreaterThan(150);
    }

    @Test
    void an_edge_that_is_a_little_softer_does_not_differ() {
        BufferedImage softer = picture(g -> {
            g.fillRect(40, 24, 5, 5);
            g.setColor(new Color(190, 180, 160));
            g.drawLine(45, 24, 45, 28);
        });
        assertThat(DifferingPlace.between(HOOK, softer)).isEmpty();
    }

    @Test
    void the_one_that_was_wanted_the_one_that_is_shown_and_where_they_differ_are_side_by_side() {
        BufferedImage three = DifferingPlace.sideBySide(HOOK, WALL, DifferingPlace.between(HOOK, WALL));
        assertThat(three.getWidth()).isEqualTo(3 * 64);
        assertThat(three.getRGB(42, 26)).isEqualTo(HOOK.getRGB(42, 26));
        assertThat(three.getRGB(64 + 42, 26)).isEqualTo(WALL.getRGB(42, 26));
        assertThat(three.getRGB(2 * 64 + 42, 26)).isEqualTo(WALL.getRGB(42, 26));
        assertThat(new Color(three.getRGB(2 * 64 + 10, 26)).getRed()).isLessThan(80);
    }

    @Test
    void few_shades_are_not_made_fewer() {
        BufferedImage few = Shades.few(HOOK);
        assertThat(DifferingPlace.between(few, Shades.few(few))).isEmpty();
        assertThat(DifferingPlace.between(few, HOOK)).isEmpty();
    }

    @Test
    void a_smaller_picture_has_the_mean_of_what_it_stands_for() {
        BufferedImage chequered = picture(g -> {
            for (int x = 0; x < 64; x += 2) {
                g.drawLine(x, 0, x, 48);
            }
        });
        BufferedImage small = Shades.reduced(chequered, 2);
        assertThat(small.getWidth()).isEqualTo(32);
        assertThat(new Color(small.getRGB(5, 5)).getRed()).isEqualTo((200 + 60 + 1) / 2);
    }

    /** A wall with something painted on it. */
    private static BufferedImage picture(Consumer<Graphics2D> painted) {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(200, 190, 170));
        g.fillRect(0, 0, 64, 48);
        g.setColor(new Color(60, 40, 30));
        painted.accept(g);
        g.dispose();
        return picture;
    }
}
