package dev.asynckitchen.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.trace.Trace;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said and written of a moment depends on nothing that comes after it. */
class CaptionsInTimeTest {

    static Stream<String> performances() {
        return Performances.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("performances")
    void a_beat_is_told_and_shown_as_if_the_trace_ended_with_it(String name) {
        Trace whole = Performances.ALL.get(name);
        var stage = new Stage(whole);
        var soFar = new Trace(whole.header());
        var stageSoFar = new Stage(soFar);
        for (int i = 0; i < stage.score().size(); i++) {
            Beat beat = stage.score().beat(i);
            while (soFar.size() < beat.endEvent()) {
                soFar.append(whole.get(soFar.size()));
            }
            Scene scene = Scene.of(stage, beat, null);
            Scene sceneSoFar = Scene.of(stageSoFar, beat, null);
            assertThat(sceneSoFar.caption()).as("beat %d", i).isEqualTo(scene.caption());
            assertThat(sceneSoFar.start()).as("before beat %d", i).isEqualTo(scene.start());
            assertThat(sceneSoFar.end()).as("after beat %d", i).isEqualTo(scene.end());
            if (beat.kind() == Beat.Kind.TURN) {
                assertThat(stageSoFar.narrator().why(beat.firstEvent())).as("beat %d", i).isEqualTo(stage.narrator().why(beat.firstEvent()));
            }
        }
    }
}
