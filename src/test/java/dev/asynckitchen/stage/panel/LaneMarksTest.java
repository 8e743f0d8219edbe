package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.kitchen.index.ByTask;
import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneMarksTest {
    private final Trace trace = SyntheticTrace.of(3, 600, 8);
    private final LaneMarks marks = new LaneMarks(new TraceIndex(trace));

    @Test
    void what_is_printed_stands_in_the_lane_of_who_prints() {
        assertThat(count(TraceEvent.Output.class::isInstance)).isPositive();
        assertThat(marked(marks.outputs())).hasSize(count(TraceEvent.Output.class::isInstance))
                .allSatisfy(text -> assertThat(text).matches("(\\d+): plate of \\1"));
    }

    @Test
    void who_holds_the_thread_has_it_in_his_lane_but_work_is_not_marked() {
        assertThat(marked(marks.blocks())).hasSize(count(TraceEvent.Blocked.class::isInstance));
        var growing = new Trace(trace.header());
        var grown = new LaneMarks(new TraceIndex(growing));
        growing.append(new TraceEvent.Turn(1, 1, "cook", 4));
        growing.append(new TraceEvent.Blocked(1, "kitchen.work", 3, 4));
        assertThat(grown.blocks().of(4).size()).isZero();
        growing.append(new TraceEvent.Blocked(1, "time.sleep", 3, 4));
        assertThat(grown.blocks().of(4).size()).isEqualTo(1);
    }

    @Test
    void what_is_printed_in_no_turn_is_nobodys() {
        var outside = new Trace(trace.header());
        outside.append(new TraceEvent.Output("stdout", "open"));
        assertThat(new LaneMarks(new TraceIndex(outside)).outputs().of(LaneMarks.NOBODY).size()).isEqualTo(1);
    }

    private int count(Predicate<TraceEvent> sort) {
        return (int) trace.events().stream().filter(sort).count();
    }

    private List<String> marked(ByTask all) {
        return IntStream.range(-1, 100).boxed()
                .flatMap(task -> IntStream.range(0, all.of(task).size()).mapToObj(i -> task + ": " + text(trace.get(all.of(task).get(i)))))
                .toList();
    }

    private static String text(TraceEvent event) {
        return event instanceof TraceEvent.Output output ? output.text().strip() : event.toString();
    }
}
