package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Beat;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.stage.stop.Stops;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerTest {
    private static final double FRAME = 1 / 60.0;

    private final Trace trace = Lessons.find("gather").orElseThrow().trace();
    private final Performance performance = new Performance(trace, null);
    private final Preferences preferences = new Preferences(Settings.DEFAULT);
    private final Player player = new Player(performance, preferences);

    @Test
    void a_tick_forward_ends_exactly_at_the_end_of_that_tick() {
        while (situation().state().tick() < 1) {
            step(Stride.TICK);
        }
        step(Stride.TICK);

        assertThat(player.playhead().progress()).isEqualTo(1);
        assertThat(situation().state().tick()).isEqualTo(2);
        assertThat(situation().position()).isEqualTo(performance.steps().endOfTick(2));
    }

    @Test
    void every_tick_has_its_own_step() {
        List<Integer> ticks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            step(Stride.TICK);
            ticks.add(situation().state().tick());
        }
        for (int tick = 1; tick <= performance.steps().ticks(); tick++) {
            assertThat(ticks).contains(tick);
        }
        assertThat(player.playhead()).isEqualTo(performance.end());
    }

    @Test
    void a_turn_forward_runs_one_turn() {
        while (situation().state().turn() < 1) {
            step(Stride.TURN);
        }
        for (int turn = 2; turn < 8; turn++) {
            step(Stride.TURN);
            assertThat(situation().state().turn()).isEqualTo(turn);
        }
    }

    @Test
    void a_line_forward_goes_to_where_a_line_begins() {
        List<Integer> lines = new ArrayList<>();
        List<Integer> expected = trace.events().stream()
                .filter(TraceEvent.Line.class::isInstance)
                .map(event -> ((TraceEvent.Line) event).line())
                .toList();
        for (int i = 0; i < expected.size(); i++) {
            step(Stride.LINE);
            lines.add(situation().running());
        }
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void playing_and_stepping_and_the_way_to_the_end_halt_at_a_breakpoint_and_go_on_from_there() {
        player.stopsProperty().set(Stops.NONE.toggled(7));
        player.play();
        for (int i = 0; i < 100_000 && player.isMoving(); i++) {
            player.advance(FRAME);
        }
        assertThat(situation().running()).isEqualTo(7);
        assertThat(player.haltedProperty().get()).isNotNull();
        double first = seconds();

        player.toEnd();
        assertThat(situation().running()).isEqualTo(7);
        assertThat(seconds()).isGreaterThan(first);

        player.seek(Playhead.START);
        assertThat(player.haltedProperty().get()).isNull();
        while (player.haltedProperty().get() == null) {
            step(Stride.TICK);
        }
        assertThat(seconds()).isCloseTo(first, offset(1e-9));
        step(Stride.LINE);
        assertThat(player.haltedProperty().get()).isNull();
    }

    @Test
    void one_place_can_be_run_to_whatever_else_is_stopped_at() {
        player.stopsProperty().set(Stops.NONE.toggled(7));
        player.runTo(Stops.NONE.toggled(8));

        assertThat(situation().running()).isEqualTo(8);
        assertThat(player.toLastHalt()).isTrue();
        assertThat(situation().running()).isEqualTo(7);
        player.toStart();
        assertThat(player.toLastHalt()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Stride.class)
    void steps_back_visit_the_same_rests_in_reverse(Stride stride) {
        List<Double> there = new ArrayList<>();
        while (player.playhead().compareTo(performance.end()) < 0) {
            there.add(seconds());
            step(stride);
        }
        List<Double> back = new ArrayList<>();
        while (seconds() > 0) {
            player.back(stride);
            settle();
            back.add(seconds());
        }
        assertThat(back.reversed()).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : Double.compare(a, b))
                .isEqualTo(there);
    }

    @Test
    void a_second_step_finishes_the_first_one_first() {
        player.forward(Stride.TICK);
        player.advance(FRAME);
        Playhead during = player.playhead();
        player.forward(Stride.TICK);
        Playhead first = player.playhead();
        settle();

        assertThat(first).isGreaterThan(during);
        assertThat(performance.after(Playhead.START, Stride.TICK)).contains(first);
        assertThat(performance.after(first, Stride.TICK)).contains(player.playhead());
    }

    @Test
    void a_step_back_is_brief_and_moves_backwards_only() {
        player.toEnd();
        player.back(Stride.TICK);
        double took = 0;
        double last = seconds();
        while (player.isMoving()) {
            player.advance(FRAME);
            took += FRAME;
            assertThat(seconds()).isLessThanOrEqualTo(last);
            last = seconds();
        }
        assertThat(took).isLessThan(0.6);
    }

    @Test
    void playing_reaches_the_end_and_stops_there() {
        player.play();
        double took = 0;
        while (player.isMoving()) {
            player.advance(FRAME);
            took += FRAME;
        }
        assertThat(player.isPlaying()).isFalse();
        assertThat(player.playhead()).isEqualTo(performance.end());
        assertThat(took).isCloseTo(performance.score().duration(), offset(0.1));
    }

    @Test
    void twice_the_speed_takes_half_the_time() {
        preferences.speedProperty().set(2);
        player.play();
        player.advance(1);
        assertThat(seconds()).isCloseTo(2, offset(1e-9));
    }

    @Test
    void playing_again_at_the_end_begins_anew() {
        player.toEnd();
        player.play();
        assertThat(player.playhead()).isEqualTo(Playhead.START);
    }

    @Test
    void an_end_that_is_far_is_asked_for_again() {
        Trace whole = SyntheticTrace.of(7, Player.FARTHEST + 100, 5);
        var growing = new Trace(whole.header());
        growing.append(whole.get(0));
        var cooking = new Player(new Performance(growing, new IdlePython.IdleRun(growing)), preferences);
        cooking.toEnd();
        cooking.advance(FRAME);
        assertThat(cooking.endingProperty().get()).isTrue();
        assertThat(cooking.unendedProperty().get()).isFalse();

        for (int i = 1; i < whole.size() - 1; i++) {
            growing.append(whole.get(i));
        }
        cooking.advance(FRAME);
        assertThat(cooking.endingProperty().get()).isFalse();
        assertThat(cooking.unendedProperty().get()).isTrue();

        cooking.toEnd();
        assertThat(cooking.endingProperty().get()).isTrue();
        assertThat(cooking.unendedProperty().get()).isFalse();
    }

    @Test
    void nothing_moves_when_nobody_asked() {
        player.advance(10);
        assertThat(player.playhead()).isEqualTo(Playhead.START);
        assertThat(player.isMoving()).isFalse();
    }

    @Test
    void with_reduced_motion_a_step_is_there_at_once() {
        preferences.stillProperty().set(true);
        player.forward(Stride.TICK);
        assertThat(player.isMoving()).isFalse();
        assertThat(performance.after(Playhead.START, Stride.TICK)).contains(player.playhead());
    }

    @Test
    void random_steps_leave_the_same_picture_at_the_same_playhead() {
        var random = new Random(7);
        var fresh = new Performance(trace, null);
        for (int i = 0; i < 300; i++) {
            Stride stride = Stride.values()[random.nextInt(3)];
            if (random.nextBoolean()) {
                player.forward(stride);
            } else {
                player.back(stride);
            }
            player.advance(random.nextDouble());
            Playhead at = player.playhead();
            assertThat(performance.stage().poseAt(at)).isEqualTo(fresh.stage().poseAt(at));
            assertThat(performance.situationAt(at).state()).isEqualTo(new Performance(trace, null).situationAt(at).state());
        }
    }

    @Test
    void no_step_takes_longer_than_one_waits_for_it() {
        for (Stride stride : Stride.values()) {
            player.toStart();
            while (player.playhead().compareTo(performance.end()) < 0) {
                player.forward(stride);
                int frames = 0;
                while (player.isMoving()) {
                    player.advance(FRAME);
                    frames++;
                }
                assertThat(frames * FRAME).as("%s at %s", stride, player.playhead()).isLessThanOrEqualTo(1.6 + FRAME);
            }
        }
    }

    @Test
    void every_lesson_can_be_stepped_to_its_end() {
        for (Lesson lesson : Lessons.all()) {
            for (Stride stride : Stride.values()) {
                var shown = new Performance(lesson.trace(), null);
                var stepper = new Player(shown, preferences);
                int steps = 0;
                while (stepper.playhead().compareTo(shown.end()) < 0) {
                    stepper.forward(stride);
                    stepper.forward(stride); // Finishes the first one.
                    assertThat(++steps).as(lesson.id()).isLessThan(2 * lesson.trace().size());
                }
                assertThat(shown.score().beat(stepper.playhead().beat()).kind()).isEqualTo(Beat.Kind.END);
            }
        }
    }

    private void step(Stride stride) {
        player.forward(stride);
        settle();
    }

    private void settle() {
        while (player.isMoving()) {
            player.advance(FRAME);
        }
    }

    private double seconds() {
        return performance.score().secondsOf(player.playhead());
    }

    private Situation situation() {
        Situation now = performance.situationAt(player.playhead());
        assertThat(now).isNotNull();
        return now;
    }
}
