package dev.asynckitchen.view.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.Fx;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
    private final Stage stage = new Stage(Lessons.find("gather").orElseThrow().trace());

    @Test
    void pointing_at_the_timeline_tells_who_did_what_and_when() {
        var window = new TimelinePainter.Window(0, stage.score().duration(), 1200, 200, 0);
        int beat = IntStream.range(0, stage.score().size())
                .filter(i -> stage.score().beat(i).turn() == 2).findFirst().orElseThrow();
        double x = window.x(stage.score().start(beat) + 0.3);
        String told = Fx.call(() -> new TimelinePainter(new Canvas().getGraphicsContext2D(), stage, new TaskLanes(stage.score()), Theme.DAY, window)
                .told(x, TimelinePainter.TOP + 2.5 * 19, Wording.TERMS));
        assertThat(told).isEqualTo("A — running\ntick 2, turn 2");
    }

    @Test
    void a_place_on_the_timeline_and_its_time_are_each_others_inverse() {
        var window = new TimelinePainter.Window(3, 9, 1000, 100, 0);
        for (double seconds : new double[] {3, 4.5, 9}) {
            assertThat(window.seconds(window.x(seconds))).isCloseTo(seconds, offset(1e-9));
        }
    }
}
