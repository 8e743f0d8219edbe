package dev.asynckitchen.record.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.record.Recorder;
import dev.asynckitchen.record.settings.Panels;
import dev.asynckitchen.record.settings.Recording;
import dev.asynckitchen.record.settings.RecordingException;
import dev.asynckitchen.stage.moment.Moment;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.view.style.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementTest {
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();
    private static final String SOURCE = GATHER.header().program().source();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "KITCHEN_CODE, 960, 360", "KITCHEN_CODE, 480, 456", "KITCHEN_CODE, 1920, 1080", "KITCHEN_CODE, 200, 400",
        "KITCHEN_CODE_TIMELINE, 960, 540", "KITCHEN_CODE_TIMELINE, 480, 576", "KITCHEN_CODE_TIMELINE, 640, 200",
        "KITCHEN_CODE_TIMELINE, 3840, 2160",
    })
    void parts_lie_inside_the_picture_and_beside_each_other(Panels panels, int width, int height) {
        Arrangement all = Arrangement.of(panels, width, height, SOURCE, 7);
        List<Arrangement.Place> places = panels.hasTimeline() ? List.of(all.kitchen(), all.code(), all.timeline()) : List.of(all.kitchen(), all.code());
        assertThat(places).allSatisfy(p -> {
            assertThat(p.x()).isBetween(0.0, width - p.width());
            assertThat(p.y()).isBetween(0.0, height - p.height());
            assertThat(Math.min(p.width(), p.height())).isGreaterThan(20);
        });
        for (Arrangement.Place a : places) {
            assertThat(places).filteredOn(b -> b != a && a.x() < b.x() + b.width() && b.x() < a.x() + a.width()
                    && a.y() < b.y() + b.height() && b.y() < a.y() + a.height()).isEmpty();
        }
        assertThat(all.kitchen().width() / all.kitchen().height()).as("the kitchen keeps its shape").isBetween(1.74, 1.81);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_kitchen_is_drawn_and_so_are_the_text_and_the_lanes(Theme theme) throws Exception {
        Path file = folder.resolve("all.png");
        Recording recording = builder(theme).panels(Panels.KITCHEN_CODE_TIMELINE).size(640, 360).build();
        new Recorder(GATHER, recording).record(List.of(file), (_, _) -> { });

        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(640);
        Arrangement places = Film.arrangement(GATHER, recording);
        for (Arrangement.Place p : List.of(places.kitchen(), places.code(), places.timeline())) {
            int[] part = picture.getRGB((int) p.x() + 9, (int) p.y() + 9, (int) p.width() - 18, (int) p.height() - 18, null, 0, (int) p.width() - 18);
            assertThat(Arrays.stream(part).distinct().count()).isGreaterThan(40);
        }
    }

    @Test
    void without_a_height_the_picture_has_the_one_that_suits_what_is_seen() {
        assertThat(new Recording.Builder().build()).returns(960, Recording::width).returns(540, Recording::height);
        assertThat(new Recording.Builder().panels(Panels.KITCHEN_CODE).build().height()).isEqualTo(360);
        assertThat(new Recording.Builder().panels(Panels.KITCHEN_CODE).scaled(0.5).build())
                .returns(480, Recording::width).returns(456, Recording::height);
        assertThat(new Recording.Builder().size(800, 800).panels(Panels.KITCHEN_CODE_TIMELINE).build().height()).isEqualTo(800);
    }

    @Test
    void a_trace_without_its_programs_text_is_told() {
        var bare = new Trace(TraceHeader.of("real", "3.12", "CPython", new Program("x.py", "")), GATHER.events());
        assertThatThrownBy(() -> new Recorder(bare, builder(Theme.DAY).panels(Panels.KITCHEN_CODE).build()))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The trace does not hold its program's text, so the layout can only be kitchen.");
    }

    private static Recording.Builder builder(Theme theme) {
        return new Recording.Builder().framesPerSecond(5).theme(theme).from(new Moment.Tick(3)).to(new Moment.Tick(3)).hold(0);
    }
}
