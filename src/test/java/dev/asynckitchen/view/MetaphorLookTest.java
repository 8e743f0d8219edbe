package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.look.GoldenPicture;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the metaphor has its program, its moment and its picture. */
class MetaphorLookTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/metaphor");
    private static final int GOLDEN_WIDTH = 320;
    private static final int GOLDEN_HEIGHT = 180;
    private static final Map<String, Pose> POSES = new HashMap<>();

    @BeforeAll
    static void cookThemAll() throws Exception {
        for (MetaphorRow row : MetaphorRow.ALL) {
            var stage = new Stage(MetaphorTraces.all().get(row.program()));
            POSES.put(row.program(), stage.poseAt(row.playhead(stage)));
        }
    }

    @AfterAll
    static void forget() {
        POSES.clear();
    }

    static List<String> rows() {
        return MetaphorRow.ALL.stream().map(MetaphorRow::program).toList();
    }

    @Test
    void every_program_has_its_row() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".py", ""))).containsExactlyInAnyOrderElementsOf(rows());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_looks_as_it_did(String row) throws Exception {
        Looking.leave(picture(row, Theme.DAY, 960, 540), "metaphor/" + row);
        new GoldenPicture("metaphor/" + row, 1).hold(picture(row, Theme.DAY, GOLDEN_WIDTH, GOLDEN_HEIGHT));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_can_be_looked_at_by_night(String row) throws Exception {
        BufferedImage night = picture(row, Theme.NIGHT, 960, 540);
        Looking.leave(night, "night/" + row);
        assertThat(brightness(night)).isLessThan(0.75 * brightness(picture(row, Theme.DAY, 960, 540)));
    }

    @Test
    void a_night_looks_as_it_did() throws Exception {
        new GoldenPicture("night/gather", 1).hold(picture("gather", Theme.NIGHT, GOLDEN_WIDTH, GOLDEN_HEIGHT));
    }

    private static BufferedImage picture(String row, Theme theme, int width, int height) throws Exception {
        return Fx.call(() -> {
            var view = new KitchenView();
            view.setTheme(theme);
            view.show(POSES.get(row));
            return Looking.picture(view, width, height);
        });
    }

    private static double brightness(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                int rgb = picture.getRGB(x, y);
                sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
            }
        }
        return sum / (picture.getWidth() * picture.getHeight());
    }
}
