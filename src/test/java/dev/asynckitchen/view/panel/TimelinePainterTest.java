package dev.asynckitchen.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.panel.LaneRows;
import dev.asynckitchen.stage.panel.InView;
import dev.asynckitchen.stage.panel.TaskLanes;
import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.util.TreeSet;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
    private final Stage stage = new Stage(Lessons.find("gather").orElseThrow().trace());
    private final TaskLanes lanes = new TaskLanes(stage.score());
    private final TimelinePainter painter = new TimelinePainter(
            new Canvas(10, 10).getGraphicsContext2D(), stage, lanes, LaneRows.plain(lanes), Theme.DAY,
            new TimelinePainter.Window(InView.all(stage.score().duration()), 2_000, 400, 0, false));

    @Test
    void what_stands_in_a_lane_says_who_does_what_and_when() {
        var words = new TreeSet<String>();
        var terms = new TreeSet<String>();
        for (double x = TimelinePainter.LEFT; x < 1_986; x++) {
            words.add(painter.told(x, TimelinePainter.TOP + 1.5 * TimelinePainter.LANE, Wording.WORDS));
            terms.add(painter.told(x, TimelinePainter.TOP + 1.5 * TimelinePainter.LANE, Wording.TERMS));
        }
        String name = stage.narrator().name(lanes.lanes().getFirst().task());
        assertThat(words).contains(name + " — on the rail\ntick 1", name + " — under the knife\ntick 1, turn 1");
        assertThat(terms).contains(name + " — ready\ntick 1", name + " — running\ntick 1, turn 1");
    }

    @Test
    void the_first_lane_is_the_loops() {
        double y = TimelinePainter.TOP + 0.5 * TimelinePainter.LANE;
        assertThat(painter.told(1_985, y, Wording.WORDS)).startsWith("the chef — tick ");
        assertThat(painter.told(1_985, y, Wording.TERMS)).startsWith("the event loop — tick ");
    }
}
