package dev.asynckitchen.view.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.beside.BesideStage;
import dev.asynckitchen.stage.beside.By;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.view.style.Lettering;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two kitchens as they are seen; pictures of them are left in {@code target/look/beside/}. */
class BesideLookTest {
    private static BesideStage stage(String left, String right, By by) {
        return new BesideStage(new Stage(Lessons.find(left).orElseThrow().trace()), new Stage(Lessons.find(right).orElseThrow().trace()), by);
    }

    private static BufferedImage shoot(int width, int height, BesideStage stage, Theme theme, double part, double scale) {
        return Fx.call(() -> {
            Lettering.plain(12);
            var view = new BesideView();
            view.setTheme(theme);
            view.setScale(scale);
            view.open(stage);
            view.resize(width, height);
            view.layout();
            view.show(stage.pair().at(part * stage.pair().duration()));
            return Looking.picture(view, width, height);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "chef-sync,chef-async,CLOCK,DAY,1440,830,1,0.55", "chef-sync,chef-async,CLOCK,NIGHT,1440,830,1,0.4",
        "sequential,gather,CLOCK,DAY,900,520,1,0.5", "sequential,gather,CLOCK,NIGHT,900,520,1,0.75", "sequential,gather,CLOCK,CONTRAST,1440,830,1.5,0.6",
        "sequential,gather,TURNS,DAY,600,860,1,0.5", "sequential,gather,CLOCK,DAY,1440,830,1,1", "sequential,gather,CLOCK,DAY,1000,900,1,0.3"
    })
    void two_kitchens_fill_their_place(
            String left, String right, By by, Theme theme, int width, int height, double scale, double part) throws IOException {
        String name = String.join("-", left, right, by.name(), theme.name(), String.valueOf(width), String.valueOf(part)).toLowerCase(Locale.ROOT);
        BufferedImage picture = shoot(width, height, stage(left, right, by), theme, part, scale);
        Looking.leave(picture, "beside/" + name);
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        assertThat(Arrays.stream(pixels).distinct().count()).as("colours").isGreaterThan(500);
    }

    @Test
    void where_they_lie_depends_on_what_makes_them_larger() {
        assertThat(BesideLayout.of(1440, 830, 1, true).left().kitchen().y()).isEqualTo(BesideLayout.of(1440, 830, 1, true).right().kitchen().y());
        BesideLayout high = BesideLayout.of(560, 900, 1, true);
        assertThat(high.left().kitchen().x()).isEqualTo(high.right().kitchen().x());
        assertThat(high.right().kitchen().y()).isGreaterThan(high.left().caption().y());
    }

    @Test
    void nothing_lies_over_anything_else_or_outside_the_picture() {
        for (int width : List.of(560, 700, 900, 1280, 1920)) {
            for (int height : List.of(480, 600, 830, 1000)) {
                for (double scale : List.of(1.0, 1.5)) {
                    BesideLayout layout = BesideLayout.of(width, height, scale, true);
                    List<BesideLayout.Place> places = List.of(layout.left().kitchen(), layout.left().caption(), layout.left().program(),
                            layout.right().kitchen(), layout.right().caption(), layout.right().program(), layout.bars());
                    for (BesideLayout.Place one : places) {
                        assertThat(one.x() + one.width()).as("%sx%s: %s", width, height, one).isLessThanOrEqualTo(width);
                        assertThat(one.y() + one.height()).as("%sx%s: %s", width, height, one).isLessThanOrEqualTo(height);
                        assertThat(places).filteredOn(other -> other != one && other.isThere() && one.isThere() && overlap(one, other))
                                .as("%sx%s at %s over %s", width, height, scale, one).isEmpty();
                    }
                }
            }
        }
    }

    private static boolean overlap(BesideLayout.Place one, BesideLayout.Place other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
    }

    @Test
    void a_place_on_the_axis_is_a_moment_of_both() {
        BesideStage stage = stage("chef-sync", "chef-async", By.CLOCK);
        Playhead found = Fx.call(() -> {
            var view = new BesideView();
            view.resize(1000, 700);
            view.open(stage);
            view.layout();
            BesideLayout.Place bars = BesideLayout.of(1000, 700, 1, true).bars();
            return view.playheadAt(bars.x() + bars.width() / 2, bars.y() + 20);
        });
        assertThat(stage.pair().leftTime(found)).isBetween(0.5, stage.pair().longest() - 0.5);
        assertThat(Fx.call(() -> {
            var view = new BesideView();
            view.resize(1000, 700);
            view.open(stage);
            view.layout();
            return view.playheadAt(100, 100) == null;
        })).isTrue();
    }
}
