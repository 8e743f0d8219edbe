package dev.asynckitchen.kitchen.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.SyntheticTrace;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceIndexTest {
    private final Trace whole = SyntheticTrace.of(4, 300, 12, 3);

    @Test
    void every_event_is_told_once_and_in_order_however_often_somebody_asks() {
        var growing = new Trace(whole.header());
        var index = new TraceIndex(growing);
        List<Integer> told = new ArrayList<>();
        index.tell((position, event) -> {
            assertThat(event).isSameAs(whole.get(position));
            told.add(position);
        });
        for (TraceEvent event : whole.events()) {
            growing.append(event);
            index.steps();
            index.ledger();
        }
        assertThat(told).isEqualTo(IntStream.range(0, whole.size()).boxed().toList());
    }

    @Test
    void who_follows_late_is_told_all_the_same() {
        var index = new TraceIndex(whole);
        int turns = index.steps().turns();
        List<TraceEvent> told = new ArrayList<>();
        index.tell((_, event) -> told.add(event));

        assertThat(told).isEqualTo(whole.events());
        assertThat(turns).isEqualTo((int) told.stream().filter(TraceEvent.Turn.class::isInstance).count());
    }

    @Test
    void steps_and_turns_are_where_a_look_at_every_event_finds_them() {
        var index = new TraceIndex(whole);
        int turn = -1;
        for (int i = 0; i < whole.size(); i++) {
            assertThat(index.steps().turnBefore(i)).as("before %d", i).isEqualTo(turn);
            turn = whole.get(i) instanceof TraceEvent.Turn ? i : turn;
        }
        assertThat(index.steps().tickFrom(0)).isEqualTo(index.steps().startOfTick(1));
        for (int tick = 1; tick < index.steps().ticks(); tick++) {
            assertThat(index.steps().endOfTick(tick)).isEqualTo(index.steps().startOfTick(tick + 1));
            assertThat(index.steps().tickFrom(index.steps().startOfTick(tick))).isEqualTo(index.steps().startOfTick(tick));
            assertThat(index.steps().tickFrom(index.steps().startOfTick(tick) + 1)).isEqualTo(index.steps().startOfTick(tick + 1));
        }
        assertThat(index.steps().tickFrom(whole.size())).isEqualTo(-1);
        assertThat(whole.get(index.steps().endOfTick(index.steps().ticks()))).isInstanceOf(TraceEvent.LoopClosed.class);
    }

    @Test
    void positions_are_counted_before_and_between() {
        var index = new TraceIndex(whole);
        List<Integer> lines = IntStream.range(0, whole.size()).filter(i -> whole.get(i) instanceof TraceEvent.Line).boxed().toList();
        for (int i = 0; i <= whole.size(); i++) {
            int to = i;
            assertThat(index.lines().before(i)).isEqualTo((int) lines.stream().filter(line -> line < to).count());
        }
        assertThat(index.lines().between(lines.get(2), lines.get(5))).isEqualTo(3);
    }

    @Test
    void a_handle_with_a_number_out_of_any_order_is_found_and_takes_no_room() {
        var trace = new Trace(TraceHeader.of("real", "3.12", "CPython", new Program("x.py", "")));
        for (int handle : new int[] {1, 2_000_000_000, 2, -7}) {
            trace.append(new TraceEvent.Scheduled(handle, "call", null, handle, Cause.CALL_SOON, null));
        }
        var index = new TraceIndex(trace);
        assertThat(index.ledger().scheduledBy(2_000_000_000)).isEqualTo(2_000_000_000);
        assertThat(index.ledger().scheduledBy(-7)).isEqualTo(-7);
        assertThat(index.ledger().scheduledBy(2)).isEqualTo(2);
        assertThat(index.ledger().scheduledBy(3)).isNull();
    }
}
