package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Beat;
import dev.asynckitchen.stage.TaskLanes;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.view.Theme;
import dev.asynckitchen.view.TimelinePainter;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class TaskLanesTest {
    private final Trace trace = Lessons.find("gather").orElseThrow().trace();
    private final Performance performance = new Performance(trace, null);

    @Test
    void a_task_is_ready_then_runs_then_sleeps_then_is_ready_runs_and_is_served() {
        TaskLanes.Lane first = performance.lanes().lanes().get(1);
        assertThat(IntStream.range(0, first.size()).mapToObj(first::state)).containsExactly(
                TaskLanes.State.READY, TaskLanes.State.RUNNING, TaskLanes.State.SLEEPING, TaskLanes.State.READY,
                TaskLanes.State.RUNNING, TaskLanes.State.SERVED);
    }

    @Test
    void in_every_turn_its_task_runs_and_no_other() {
        for (Lesson lesson : Lessons.all()) {
            var shown = new Performance(lesson.trace(), null);
            for (int i = 0; i < shown.score().size(); i++) {
                Beat beat = shown.score().beat(i);
                List<Integer> running = shown.lanes().lanes().stream()
                        .filter(lane -> lane.segmentAt(beat.index()) >= 0)
                        .filter(lane -> lane.state(lane.segmentAt(beat.index())) == TaskLanes.State.RUNNING)
                        .map(TaskLanes.Lane::task)
                        .toList();
                Integer task = lesson.trace().size() > 0 && shown.trace().get(beat.firstEvent()) instanceof TraceEvent.Turn turn
                        ? turn.task()
                        : null;
                assertThat(running).as("%s, beat %d", lesson.id(), i).isEqualTo(task == null ? List.of() : List.of(task));
            }
        }
    }

    @Test
    void a_trace_that_grows_has_the_same_lanes_in_the_end() {
        var growing = new Trace(trace.header());
        var shown = new Performance(growing, null);
        for (TraceEvent event : trace.events()) {
            growing.append(event);
            shown.lanes().lanes();
        }
        assertThat(described(shown)).isEqualTo(described(performance));
    }

    @Test
    void pointing_at_the_timeline_tells_who_did_what_and_when() {
        var window = new TimelinePainter.Window(0, performance.score().duration(), 1200, 200, 0);
        int beat = IntStream.range(0, performance.score().size())
                .filter(i -> performance.score().beat(i).turn() == 2).findFirst().orElseThrow();
        double x = window.x(performance.score().start(beat) + 0.3);
        String told = Fx.call(() -> new TimelinePainter(new Canvas().getGraphicsContext2D(), performance.stage(), performance.lanes(), Theme.DAY, window)
                .told(x, TimelinePainter.TOP + 2.5 * 19, Wording.TERMS));
        assertThat(told).isEqualTo("Task-2 — running\ntick 2, turn 2");
    }

    @Test
    void a_place_on_the_timeline_and_its_time_are_each_others_inverse() {
        var window = new TimelinePainter.Window(3, 9, 1000, 100, 0);
        for (double seconds : new double[] {3, 4.5, 9}) {
            assertThat(window.seconds(window.x(seconds))).isCloseTo(seconds, offset(1e-9));
        }
    }

    private static List<String> described(Performance shown) {
        return shown.lanes().lanes().stream()
                .map(lane -> lane.task() + ": " + IntStream.range(0, lane.size())
                        .mapToObj(i -> lane.beat(i) + " " + lane.state(i)).toList())
                .toList();
    }
}
