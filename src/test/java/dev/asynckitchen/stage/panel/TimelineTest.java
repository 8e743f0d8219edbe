package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Playhead;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Stage stage = new Stage(Lessons.find("gather").orElseThrow().trace());
    private final double end = stage.score().duration();

    @Test
    void a_short_stretch_is_in_view_as_a_whole() {
        var timeline = new Timeline(stage, 2, 9, 8, 4);
        for (double t = 2; t <= 9; t += 0.1) {
            TimelinePose pose = timeline.at(stage.score().at(t));
            assertThat(pose.from()).isEqualTo(2);
            assertThat(pose.to()).isEqualTo(9);
        }
    }

    @Test
    void the_playhead_is_always_in_view_and_pages_turn_seldom() {
        var timeline = new Timeline(stage, 0, end, 5, 4);
        int moving = 0;
        double last = 0;
        for (double t = 0; t <= end; t += 0.02) {
            TimelinePose pose = timeline.at(stage.score().at(t));
            assertThat(pose.seconds()).isBetween(pose.from() - 1e-9, pose.to() + 1e-9);
            assertThat(pose.to()).isLessThanOrEqualTo(end + 1e-9);
            moving += pose.from() != last ? 1 : 0;
            last = pose.from();
        }
        assertThat(moving * 0.02).as("seconds in motion").isBetween(0.5, end / 5);
    }

    @Test
    void the_lane_of_the_task_whose_turn_it_is_is_in_view() {
        var timeline = new Timeline(stage, 0, end, 60, 3);
        var lanes = new TaskLanes(stage.score());
        for (int i = 0; i < stage.score().size(); i++) {
            Beat beat = stage.score().beat(i);
            if (lanes.loop(beat) == TaskLanes.Doing.TASK) {
                int row = 1 + lanes.lanes().stream().map(TaskLanes.Lane::task).toList().indexOf(lanes.task(beat));
                assertThat(timeline.at(new Playhead(i, 0)).lane()).isBetween(row - 2.0, (double) row);
            }
        }
    }
}
