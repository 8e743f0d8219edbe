package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskLanesTest {
    private final Trace trace = Lessons.find("gather").orElseThrow().trace();
    private final TaskLanes lanes = new TaskLanes(new Score(new TraceIndex(trace)));

    @Test
    void a_task_is_ready_then_runs_then_sleeps_then_is_ready_runs_and_is_served() {
        TaskLanes.Lane first = lanes.lanes().get(1);
        assertThat(IntStream.range(0, first.size()).mapToObj(first::state)).containsExactly(
                TaskLanes.State.READY, TaskLanes.State.RUNNING, TaskLanes.State.SLEEPING, TaskLanes.State.READY,
                TaskLanes.State.RUNNING, TaskLanes.State.SERVED);
    }

    @Test
    void in_every_turn_its_task_runs_and_no_other() {
        for (Lesson lesson : Lessons.all()) {
            Trace shown = lesson.trace();
            var score = new Score(new TraceIndex(shown));
            var all = new TaskLanes(score);
            for (int i = 0; i < score.size(); i++) {
                Beat beat = score.beat(i);
                List<Integer> running = all.lanes().stream()
                        .filter(lane -> lane.segmentAt(beat.index()) >= 0)
                        .filter(lane -> lane.state(lane.segmentAt(beat.index())) == TaskLanes.State.RUNNING)
                        .map(TaskLanes.Lane::task)
                        .toList();
                Integer task = shown.get(beat.firstEvent()) instanceof TraceEvent.Turn turn
                        ? turn.task()
                        : null;
                assertThat(running).as("%s, beat %d", lesson.id(), i).isEqualTo(task == null ? List.of() : List.of(task));
            }
        }
    }

    @Test
    void a_trace_that_grows_has_the_same_lanes_in_the_end() {
        var growing = new Trace(trace.header());
        var shown = new TaskLanes(new Score(new TraceIndex(growing)));
        for (TraceEvent event : trace.events()) {
            growing.append(event);
            shown.lanes();
        }
        assertThat(described(shown)).isEqualTo(described(lanes));
    }

    private static List<String> described(TaskLanes shown) {
        return shown.lanes().stream()
                .map(lane -> lane.task() + ": " + IntStream.range(0, lane.size())
                        .mapToObj(i -> lane.beat(i) + " " + lane.state(i)).toList())
                .toList();
    }
}
