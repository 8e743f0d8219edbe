package dev.asynckitchen.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each wrong loop differs from asyncio's in one thing, and in no other. */
class BeliefTest {
    private final VirtualClock clock = new VirtualClock();
    private final List<String> story = new ArrayList<>();

    @Test
    void newest_first_turns_the_queue_of_a_round_around() {
        assertThat(threeReadyAndOneDue(loop(Belief.NEWEST_FIRST))).containsExactly("tick 1", "due", "c", "b", "a", "tick 2", "after a");
    }

    @Test
    void no_divider_runs_in_a_round_what_is_added_in_it() {
        assertThat(threeReadyAndOneDue(loop(Belief.NO_DIVIDER))).containsExactly("tick 1", "a", "b", "c", "due", "after a");
    }

    @Test
    void no_divider_ends_a_round_once_the_loop_is_to_stop() {
        EventLoop loop = loop(Belief.NO_DIVIDER);
        loop.callSoon(new Handle(() -> {
            loop.stopping(true);
            loop.callSoon(handle("later"));
        }, "stop"));
        loop.tick();
        assertThat(story).containsExactly("tick 1", "stop");
    }

    @Test
    void due_first_puts_what_is_due_before_what_is_ready() {
        EventLoop loop = loop(Belief.DUE_FIRST);
        loop.callAt(timer(0, "due too"));
        assertThat(threeReadyAndOneDue(loop)).containsExactly("tick 1", "due too", "due", "a", "b", "c", "tick 2", "after a");
    }

    @Test
    void waits_add_up_lets_one_sleep_begin_when_the_one_before_it_is_over() {
        EventLoop loop = loop(Belief.WAITS_ADD_UP);
        assertThat(loop.wakes(2)).isEqualTo(2, within(1e-9));
        assertThat(loop.wakes(3)).isEqualTo(5, within(1e-9));
        clock.advance(10);
        assertThat(loop.wakes(11)).as("nobody sleeps any more").isEqualTo(11, within(1e-9));
        assertThat(threeReadyAndOneDue(loop)).containsExactly("tick 1", "a", "b", "c", "due", "tick 2", "after a");
    }

    @Test
    void asyncios_own_loop_believes_nothing() {
        EventLoop loop = loop(null);
        assertThat(loop.wakes(2)).isEqualTo(2);
        assertThat(loop.wakes(3)).isEqualTo(3);
        assertThat(threeReadyAndOneDue(loop)).containsExactly("tick 1", "a", "b", "c", "due", "tick 2", "after a");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_loop_skips_what_is_cancelled_too(Belief belief) {
        EventLoop loop = loop(belief);
        Handle cancelled = handle("cancelled");
        loop.callSoon(cancelled);
        loop.callSoon(handle("a"));
        loop.cancel(cancelled);
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_loop_that_is_closed_by_a_handle_runs_nothing_after_it(Belief belief) {
        EventLoop loop = loop(belief);
        loop.callSoon(new Handle(loop::clear, "close"));
        loop.tick();
        assertThat(loop.ready()).isEmpty();
        assertThat(story).containsExactly("tick 1", "close");
    }

    /** Handles a, b and c in this order, of which a adds another; a timer that is due; two iterations. */
    private List<String> threeReadyAndOneDue(EventLoop loop) {
        loop.callSoon(new Handle(() -> loop.callSoon(handle("after a")), "a"));
        loop.callSoon(handle("b"));
        loop.callSoon(handle("c"));
        loop.callAt(timer(0, "due"));
        loop.tick();
        if (!loop.ready().isEmpty()) {
            loop.tick();
        }
        return story;
    }

    private EventLoop loop(@Nullable Belief belief) {
        return new EventLoop(clock, new Numbers(), new ToldTurns(story), () -> handle("_read_from_self"), belief);
    }

    private static Handle handle(String name) {
        return new Handle(() -> {}, name);
    }

    private static TimerHandle timer(double when, String name) {
        return new TimerHandle(when, () -> {}, name);
    }
}
