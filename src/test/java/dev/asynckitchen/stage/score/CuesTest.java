package dev.asynckitchen.stage.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line that is lit, what is told, printed and said of it, and the clock: all by one timetable. */
class CuesTest {
    /** A turn that prints, blocks, and goes on. */
    private static final Trace BLOCKING = new Trace(TraceHeader.of("virtual", "3.12", "test", new Program("t.py", "a\nb\nc\nd\n")), List.of(
            new TraceEvent.Line(1, "<module>", null),
            new TraceEvent.Line(2, "<module>", null),
            new TraceEvent.Output("stdout", "before\n"),
            new TraceEvent.Line(3, "<module>", null),
            new TraceEvent.Blocked(2, "time.sleep", 3, null),
            new TraceEvent.Line(4, "<module>", null),
            new TraceEvent.Output("stdout", "after\n"),
            new TraceEvent.Ended(EndOutcome.OK, null, null)));

    static Stream<Trace> traces() {
        return Stream.concat(Stream.of(BLOCKING), Lessons.all().stream().map(lesson -> lesson.trace()));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void the_frame_is_red_while_the_line_that_blocks_is_lit_and_no_other(Trace trace) {
        everywhere(trace, (stage, situation, pose) -> {
            if (pose.alarm() > 0) {
                int line = situation.position();
                while (line < situation.beat().endEvent() && !(trace.get(line) instanceof TraceEvent.Blocked)) {
                    assertThat(trace.get(line)).as("between the lit line and the call").isNotInstanceOf(TraceEvent.Line.class);
                    line++;
                }
                assertThat(situation.running() == null && situation.beat().kind() != Beat.Kind.TURN).isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("traces")
    void what_is_said_in_a_bubble_stands_in_the_console_already(Trace trace) {
        everywhere(trace, (stage, situation, pose) -> pose.sprites().stream()
                .filter(sprite -> sprite.key().equals("speech") && sprite.opacity() > 0)
                .map(sprite -> sprite.labels().get("text"))
                .forEach(said -> assertThat(printed(trace, situation.position())).contains(said)));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void outside_any_loop_the_caption_names_no_other_line_than_the_lit_one(Trace trace) {
        everywhere(trace, (stage, situation, pose) -> {
            String told = pose.caption().words();
            if (told.startsWith("The program is at line ")) {
                assertThat(told).isEqualTo("The program is at line " + situation.state().line() + ".");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("traces")
    void the_clock_on_the_wall_is_read_off_as_the_window_says_it(Trace trace) {
        everywhere(trace, (stage, situation, pose) -> {
            Optional<SpritePose> wall = pose.sprites().stream().filter(sprite -> sprite.key().equals("clock-number")).findFirst();
            assertThat(wall.orElseThrow().labels()).containsEntry("text", stage.clockAt(situationAt));
        });
    }

    @Test
    void a_call_that_blocks_has_most_of_the_time_and_the_clock_runs_meanwhile() {
        var score = new Score(new TraceIndex(BLOCKING));
        Beat beat = score.beat(score.beatOfEvent(4));
        Cues cues = Cues.of(BLOCKING, beat);
        assertThat(cues.held()).isNotNull();
        assertThat(cues.held().to() - cues.held().from()).isGreaterThan(0.6);
        assertThat(cues.clock(cues.held().from())).isZero();
        assertThat(cues.clock(cues.held().to())).isEqualTo(1);
        assertThat(cues.position(cues.held().from())).isEqualTo(4);
        assertThat(cues.position(1)).isEqualTo(5);
    }

    @Test
    void a_traceback_outside_any_loop_is_read_in_one_step() {
        Trace refused = Lessons.find("await-outside").orElseThrow().trace();
        var score = new Score(new TraceIndex(refused));
        assertThat(IntStream.range(0, score.size()).mapToObj(i -> score.beat(i).kind())).containsExactly(Beat.Kind.MODULE, Beat.Kind.END);
        assertThat(new Rests(score, () -> true).after(Playhead.START, Stride.TICK)).hasValue(new Playhead(0, 1));
    }

    private Playhead situationAt = Playhead.START;

    private interface Look {
        void at(Stage stage, Situation situation, Pose pose);
    }

    private void everywhere(Trace trace, Look look) {
        var stage = new Stage(trace);
        for (int beat = 0; beat < stage.score().size(); beat++) {
            for (int i = 0; i <= 40; i++) {
                situationAt = new Playhead(beat, i / 40.0);
                look.at(stage, Situation.at(situationAt, stage.score(), stage.kitchen(), null), stage.poseAt(situationAt));
            }
        }
    }

    private static String printed(Trace trace, int position) {
        return IntStream.range(0, position).mapToObj(trace::get)
                .map(event -> event instanceof TraceEvent.Output output ? output.text() : "")
                .reduce("", String::concat);
    }
}
