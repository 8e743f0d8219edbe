package dev.asynckitchen.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.look.Looking;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TimelinePose;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import dev.asynckitchen.view.panel.TimelinePainter;
import dev.asynckitchen.view.panel.TimelineView;
import dev.asynckitchen.view.style.Palette;
import dev.asynckitchen.view.style.Theme;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.layout.Background;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recording with a wait of some hours, to be looked at. */
class GapLookTest {
    private static final double HOURS = 11_520;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 160;

    /** The lesson, recorded by somebody whose second wait is long. */
    private static Stage recorded() {
        Trace lesson = Lessons.find("gather").orElseThrow().trace();
        TraceHeader header = lesson.header();
        var trace = new Trace(TraceHeader.of("real", header.python(), header.implementation(), header.program()));
        int waits = 0;
        double late = 0;
        for (TraceEvent event : lesson.events()) {
            if (event instanceof TraceEvent.Tick(int tick, double time, double waited)) {
                boolean last = waited > 0.1 && ++waits == 2;
                late += last ? HOURS : 0;
                trace.append(new TraceEvent.Tick(tick, time + late, waited + (last ? HOURS : 0)));
            } else {
                trace.append(event);
            }
        }
        return new Stage(trace);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_gap_can_be_looked_at_in_the_kitchen_and_in_the_timeline(Theme theme) throws Exception {
        Stage stage = recorded();
        int gap = IntStream.range(0, stage.score().size()).filter(beat -> stage.score().leap(stage.score().beat(beat)) > 0).findFirst().orElseThrow();
        String name = "gap-" + theme.name().toLowerCase(Locale.ROOT);
        Looking.leave(Fx.call(() -> {
            var view = new KitchenView();
            view.setTheme(theme);
            view.show(stage.poseAt(new Playhead(gap, 0.4), null));
            return Looking.picture(view, 960, 540);
        }), name + "-kitchen");
        BufferedImage timeline = timeline(stage, theme);
        Looking.leave(timeline, name + "-timeline");
        double middle = stage.score().start(gap) + stage.score().beat(gap).duration() / 2;
        var window = new TimelinePainter.Window(InView.all(stage.score().duration()), WIDTH, HEIGHT, 0, false);
        assertThat(torn(timeline, (int) Math.round(window.x(middle)))).isGreaterThan(2 * HEIGHT / 3);
    }

    /** In how many rows of pixels paper shows at this place, between two edges. */
    private static int torn(BufferedImage picture, int x) {
        return (int) IntStream.range(0, HEIGHT).filter(y -> isPaper(picture, x, y)
                && IntStream.range(2, 6).anyMatch(by -> !isPaper(picture, x - by, y))
                && IntStream.range(1, 6).anyMatch(by -> !isPaper(picture, x + by, y))).count();
    }

    private static boolean isPaper(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) == picture.getRGB(1, 1);
    }

    private static BufferedImage timeline(Stage stage, Theme theme) {
        return Fx.call(() -> {
            var view = new TimelineView(stage, theme, WIDTH, HEIGHT, 1);
            view.show(new TimelinePose(0, 0, stage.score().duration(), 0));
            var paper = new StackPane(view);
            paper.setBackground(Background.fill(Palette.tone("caption", theme)));
            return Looking.picture(paper, WIDTH, HEIGHT);
        });
    }
}
