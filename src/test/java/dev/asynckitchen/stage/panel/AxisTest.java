package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.lesson.Lessons;
import dev.asynckitchen.stage.score.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private final Score lesson = new Score(new TraceIndex(Lessons.find("gather").orElseThrow().trace()));
    private final Score large = new Score(new TraceIndex(SyntheticTrace.of(3, 3_000, 20)));

    @Test
    void labels_never_touch_and_none_is_cut_at_the_end() {
        for (Score score : List.of(lesson, large)) {
            for (double nearer = 1; nearer < 200; nearer *= 1.7) {
                InView inView = InView.all(score.duration()).nearer(nearer, score.duration() * 0.4);
                var axis = new Axis(score, inView, 700, AxisTest::width);
                for (List<Axis.Mark> marks : List.of(axis.ticks(), axis.clock())) {
                    double end = -1;
                    for (Axis.Mark mark : marks.stream().filter(mark -> !mark.label().isEmpty()).toList()) {
                        assertThat(mark.x()).isGreaterThan(end);
                        end = mark.x() + width(mark.label());
                    }
                    assertThat(end).isLessThanOrEqualTo(700);
                }
            }
        }
    }

    @Test
    void every_tick_of_a_short_program_has_its_line_and_its_number() {
        List<String> labels = new Axis(lesson, InView.all(lesson.duration()), 4_000, AxisTest::width).ticks().stream().map(Axis.Mark::label).toList();
        assertThat(labels).hasSize(lesson.index().steps().ticks()).startsWith("tick 1", "2", "3");
    }

    @Test
    void the_clock_is_told_where_it_has_moved_on_and_nowhere_twice() {
        List<String> labels = new Axis(lesson, InView.all(lesson.duration()), 4_000, AxisTest::width).clock().stream().map(Axis.Mark::label).toList();
        assertThat(labels).first().isEqualTo("0 s");
        assertThat(labels).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void the_clock_is_rounded_to_what_is_in_view() {
        List<String> labels = new Axis(large, InView.all(large.duration()), 900, AxisTest::width).clock().stream().map(Axis.Mark::label).toList();
        assertThat(labels).hasSizeGreaterThan(3).allSatisfy(label -> assertThat(label).doesNotContainPattern("\\.\\d\\d"));
    }

    @Test
    void no_more_lines_than_have_room_however_long_the_program_is() {
        assertThat(new Axis(large, InView.all(large.duration()), 700, AxisTest::width).ticks().size()).isBetween(20, 140);
    }

    private static double width(String label) {
        return 6 * label.length();
    }
}
