package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Cues;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.trace.Trace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {
    private static final int ROWS = 8;

    static Iterable<Lesson> lessons() {
        return Lessons.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void every_line_is_in_view_when_it_begins_to_run(Lesson lesson) {
        var stage = new Stage(lesson.trace());
        var script = new Script(stage, ROWS);
        int runs = 0;
        for (int i = 0; i < stage.score().size(); i++) {
            Beat beat = stage.score().beat(i);
            for (double begin : Cues.of(lesson.trace(), beat).lines()) {
                ScriptPose pose = script.at(new Playhead(i, begin));
                assertThat((double) pose.line() - 1).as("line, beat %d", i).isBetween(pose.top(), pose.top() + ROWS - 1);
                runs += pose.lit() == ScriptPose.Lit.RUNNING ? 1 : 0;
            }
        }
        boolean parsed = !lesson.id().equals("await-outside");
        assertThat(runs).isGreaterThanOrEqualTo(parsed ? 5 : 0);
    }

    @Test
    void a_sleeping_task_is_paused_at_its_await_and_no_other_line() {
        Trace trace = Lessons.find("gather").orElseThrow().trace();
        var stage = new Stage(trace);
        var script = new Script(stage, ROWS);
        int beat = IntStream.range(0, stage.score().size()).filter(i -> stage.score().beat(i).tick() == 3).findFirst().orElseThrow();
        ScriptPose pose = script.at(new Playhead(beat, 0));
        assertThat(pose.paused().get(7)).extracting(ScriptPose.Paused::name).containsExactly("A", "B", "C");
        assertThat(pose.paused().get(21)).extracting(ScriptPose.Paused::name).containsExactly("main_concurrent");
        assertThat(pose.paused()).hasSize(2);
    }

    @Test
    void going_back_gives_the_same_text_as_going_on() {
        var stage = new Stage(Lessons.find("chef-async").orElseThrow().trace());
        var on = new Script(stage, ROWS);
        var back = new Script(new Stage(stage.trace()), ROWS);
        double[] times = IntStream.range(0, 200).mapToDouble(i -> stage.score().duration() * i / 199).toArray();
        ScriptPose[] seen = new ScriptPose[times.length];
        for (int i = 0; i < times.length; i++) {
            seen[i] = on.at(stage.score().at(times[i]));
        }
        for (int i = times.length - 1; i >= 0; i--) {
            assertThat(back.at(stage.score().at(times[i]))).isEqualTo(seen[i]);
        }
    }
}
