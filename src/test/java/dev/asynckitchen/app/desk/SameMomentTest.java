package dev.asynckitchen.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Score;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameMomentTest {
    private static final Trace GATHER = Lessons.find("gather").orElseThrow().trace();

    @Test
    void in_the_same_program_it_is_the_same_event() {
        var stage = new Stage(GATHER);
        for (int beat = 0; beat < stage.score().size(); beat++) {
            Situation situation = Situation.at(new Playhead(beat, 1), stage.score(), stage.kitchen(), null);
            int found = SameMoment.of(GATHER, situation).in(GATHER, stage.index().steps()).orElseThrow();
            assertThat(stage.index().steps().turnBefore(found + 1)).as("beat %d", beat).isEqualTo(situation.turnEvent());
        }
    }

    @Test
    void a_trace_that_has_not_come_as_far_is_waited_for_and_one_that_has_ended_is_left_at_its_end() {
        Score score = new Stage(GATHER).score();
        var stage = new Stage(GATHER);
        Situation last = Situation.at(new Playhead(score.size() - 1, 1), score, stage.kitchen(), null);
        SameMoment moment = SameMoment.of(GATHER, last);
        List<TraceEvent> half = GATHER.events().subList(0, GATHER.size() / 2);
        var growing = new Trace(GATHER.header(), half);
        assertThat(moment.in(growing, new Stage(growing).index().steps())).isEmpty();
        growing.append(GATHER.get(GATHER.size() - 1));
        assertThat(growing.ended()).isTrue();
        assertThat(moment.in(growing, new Stage(growing).index().steps())).hasValue(growing.size() - 1);
    }
}
