package dev.asynckitchen.stage.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.asynckitchen.MetaphorTraces;
import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.Stage;
import dev.asynckitchen.stage.score.Playhead;
import dev.asynckitchen.stage.score.Situation;
import dev.asynckitchen.stage.score.Stride;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Two performances on one timetable: whichever they are, nothing is skipped, and one clock means one clock. */
class SideBySideTest {
    private static final Map<String, Trace> TRACES = traces();

    static final List<Arguments> PAIRS = pairs();

    private static Map<String, Trace> traces() {
        Map<String, Trace> traces = new LinkedHashMap<>();
        Lessons.all().forEach(lesson -> traces.put(lesson.id(), lesson.trace()));
        traces.putAll(MetaphorTraces.all());
        traces.remove("crowd_300");
        traces.put("synthetic", SyntheticTrace.of(7, 40, 6));
        return traces;
    }

    /** The primer's own, and each beside the next two, so that each is on either side. */
    private static List<Arguments> pairs() {
        List<String> names = List.copyOf(TRACES.keySet());
        List<Arguments> pairs = new ArrayList<>();
        for (By by : By.values()) {
            pairs.add(Arguments.of("sequential", "gather", by));
            pairs.add(Arguments.of("chef-sync", "chef-async", by));
            for (int i = 0; i < names.size(); i++) {
                pairs.add(Arguments.of(names.get(i), names.get((i + 1) % names.size()), by));
                pairs.add(Arguments.of(names.get(i), names.get((i + 5) % names.size()), by));
            }
        }
        return pairs;
    }

    private static SideBySide pair(String left, String right, By by) {
        return new SideBySide(new Stage(TRACES.get(left)), new Stage(TRACES.get(right)), by);
    }

    private static List<Playhead> everywhere(SideBySide pair) {
        return Stream.iterate(0, i -> i < pair.size(), i -> i + 1)
                .flatMap(i -> Stream.of(0.0, 0.02, 0.25, 0.5, 0.75, 0.98, 1.0).map(part -> new Playhead(i, part)))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void both_begin_at_their_beginnings_and_end_at_their_ends(String left, String right, By by) {
        SideBySide pair = pair(left, right, by);
        assertThat(pair.left(Playhead.START)).isEqualTo(Playhead.START);
        assertThat(pair.right(Playhead.START)).isEqualTo(Playhead.START);
        assertThat(pair.left(pair.end())).isEqualTo(new Playhead(new Stage(TRACES.get(left)).score().size() - 1, 1));
        assertThat(pair.right(pair.end())).isEqualTo(new Playhead(new Stage(TRACES.get(right)).score().size() - 1, 1));
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void neither_ever_goes_back_or_skips_a_beat(String left, String right, By by) {
        SideBySide pair = pair(left, right, by);
        Playhead here = Playhead.START;
        Playhead there = Playhead.START;
        for (Playhead playhead : everywhere(pair)) {
            assertThat(pair.left(playhead)).as("left at %s", playhead).isGreaterThanOrEqualTo(here);
            assertThat(pair.right(playhead)).as("right at %s", playhead).isGreaterThanOrEqualTo(there);
            if (playhead.progress() == 0) {
                assertContinuous(here, pair.left(playhead));
                assertContinuous(there, pair.right(playhead));
            }
            here = pair.left(playhead);
            there = pair.right(playhead);
        }
    }

    /** From one stretch to the next: where it was, or that beat's end which is the next one's beginning. */
    private static void assertContinuous(Playhead before, Playhead now) {
        if (before.progress() >= 1 && now.beat() == before.beat() + 1) {
            assertThat(now.progress()).isZero();
        } else {
            assertThat(now.beat()).isEqualTo(before.beat());
            assertThat(now.progress()).isCloseTo(before.progress(), within(1e-9));
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void by_the_clock_both_read_the_same_time_but_for_one_that_is_over(String left, String right, By by) {
        if (by == By.TURNS) {
            return;
        }
        SideBySide pair = pair(left, right, by);
        double overLeft = pair.leftTime(pair.end());
        double overRight = pair.rightTime(pair.end());
        for (Playhead playhead : everywhere(pair)) {
            double here = pair.leftTime(playhead);
            double there = pair.rightTime(playhead);
            if (here < overLeft - 1e-4 && there < overRight - 1e-4) {
                assertThat(here).as("%s", playhead).isCloseTo(there, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void seconds_lead_to_the_playhead_they_came_from(String left, String right, By by) {
        SideBySide pair = pair(left, right, by);
        for (double seconds = 0; seconds < pair.duration(); seconds += 0.37) {
            assertThat(pair.secondsOf(pair.at(seconds))).isCloseTo(seconds, within(1e-6));
        }
        assertThat(pair.at(pair.duration() + 1)).isEqualTo(pair.end());
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void steps_forward_come_to_the_end_and_steps_back_take_the_same_way(String left, String right, By by) {
        SideBySide pair = pair(left, right, by);
        for (Stride stride : Stride.values()) {
            List<Playhead> way = new ArrayList<>(List.of(Playhead.START));
            for (Optional<Playhead> next = pair.after(Playhead.START, stride); next.isPresent(); next = pair.after(next.get(), stride)) {
                assertThat(pair.secondsOf(next.get())).isGreaterThan(pair.secondsOf(way.getLast()));
                way.add(next.get());
            }
            assertThat(way.getLast()).isEqualTo(pair.end());
            for (int i = way.size() - 1; i > 0; i--) {
                assertThat(pair.before(way.get(i), stride)).as("%s before %s", stride, way.get(i)).isEqualTo(way.get(i - 1));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void by_turns_turn_n_is_beside_turn_n(String left, String right, By by) {
        if (by == By.CLOCK) {
            return;
        }
        SideBySide pair = pair(left, right, by);
        var here = new Stage(TRACES.get(left));
        var there = new Stage(TRACES.get(right));
        int fewest = Math.min(here.index().steps().turns(), there.index().steps().turns());
        for (Playhead playhead : everywhere(pair)) {
            int turn = turn(here, pair.left(playhead));
            int other = turn(there, pair.right(playhead));
            if (turn < fewest && other < fewest && playhead.progress() > 0.3) {
                assertThat(turn).as("%s", playhead).isEqualTo(other);
            }
        }
    }

    private static int turn(Stage stage, Playhead playhead) {
        int event = Situation.at(playhead, stage.score(), stage.kitchen(), null).turnEvent();
        return event < 0 ? 0 : ((TraceEvent.Turn) stage.trace().get(event)).turn();
    }

    @Test
    void while_one_stares_into_the_kettle_the_other_puts_two_pots_on() {
        SideBySide pair = pair("chef-sync", "chef-async", By.CLOCK);
        Playhead halfway = everywhere(pair).stream().filter(playhead -> pair.runs(playhead) && pair.leftTime(playhead) > 1).findFirst().orElseThrow();
        assertThat(new Stage(TRACES.get("chef-sync")).poseAt(pair.left(halfway)).alarm()).isPositive();
        assertThat(new Stage(TRACES.get("chef-async")).kitchen().at(TRACES.get("chef-async").size()).ended()).isNotNull();
        assertThat(pair.rightTime(halfway)).isCloseTo(pair.leftTime(halfway), within(1e-6));
    }

    @Test
    void one_beside_itself_is_in_step_everywhere() {
        for (By by : By.values()) {
            SideBySide pair = pair("gather", "gather", by);
            for (Playhead playhead : everywhere(pair)) {
                assertThat(pair.left(playhead)).isEqualTo(pair.right(playhead));
            }
        }
    }

    @Test
    void a_trace_in_which_nothing_happened_rests_beside_another() {
        var nothing = new Stage(new Trace(TRACES.get("gather").header()));
        var pair = new SideBySide(nothing, new Stage(TRACES.get("gather")), By.CLOCK);
        assertThat(pair.left(pair.end())).isEqualTo(Playhead.START);
        var neither = new SideBySide(nothing, nothing, By.TURNS);
        assertThat(neither.end()).isEqualTo(Playhead.START);
        assertThat(neither.after(Playhead.START, Stride.TICK)).isEmpty();
        assertThat(neither.left(Playhead.START)).isEqualTo(Playhead.START);
    }
}
