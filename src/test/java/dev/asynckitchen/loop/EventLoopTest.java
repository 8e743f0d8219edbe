package dev.asynckitchen.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final VirtualClock clock = new VirtualClock();
    private final List<String> story = new ArrayList<>();
    private final EventLoop loop =
            new EventLoop(clock, new Numbers(), new ToldTurns(story), () -> handle("_read_from_self"));

    @Test
    void handles_run_first_in_first_out() {
        loop.callSoon(handle("a"));
        loop.callSoon(handle("b"));
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a", "b");
    }

    @Test
    void a_handle_added_during_a_tick_waits_for_the_next() {
        loop.callSoon(new Handle(() -> loop.callSoon(handle("b")), "a"));
        loop.callSoon(handle("c"));
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a", "c", "tick 2", "b");
    }

    @Test
    void a_handle_that_is_moved_back_runs_last_of_its_tick_and_not_in_the_next() {
        Handle b = handle("b");
        loop.callSoon(new Handle(() -> {
            loop.callSoon(handle("d"));
            assertThat(loop.moveBack(b)).isTrue();
            assertThat(loop.moveBack(b)).as("it is the last").isFalse();
        }, "a"));
        loop.callSoon(b);
        loop.callSoon(handle("c"));
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a", "c", "b");
        loop.tick();
        assertThat(story).endsWith("tick 2", "d");
    }

    @Test
    void a_timer_that_is_moved_leaves_the_heap_at_its_new_time() {
        TimerHandle late = timer(3, "late");
        loop.callAt(late);
        loop.callAt(timer(2, "early"));
        loop.move(late, 1);
        loop.tick();
        assertThat(story).containsExactly("tick 1", "late");
        assertThat(clock.now()).isEqualTo(1, within(1e-8));
    }

    @Test
    void a_hand_is_asked_before_each_turn_and_may_cut_a_wait_short() {
        var asked = new ArrayList<String>();
        Hand hand = new Hand() {
            @Override
            public double beforeWait(int turn, double now) {
                return now < 0.5 ? 0.5 : Double.POSITIVE_INFINITY;
            }

            @Override
            public void beforeTurn(int turn, double now) {
                asked.add(turn + " at " + Math.round(now));
            }
        };
        var watched = new EventLoop(clock, new Numbers(), new ToldTurns(story), () -> handle("_read_from_self"), null, hand);
        watched.callAt(timer(2, "a"));
        watched.callAt(timer(2, "b"));
        watched.tick();
        assertThat(clock.now()).isEqualTo(0.5, within(1e-8));
        assertThat(asked).isEmpty();
        watched.tick();
        assertThat(asked).containsExactly("1 at 2", "2 at 2");
    }

    @Test
    void a_cancelled_handle_is_skipped_when_its_turn_comes() {
        Handle b = handle("b");
        loop.callSoon(new Handle(() -> loop.cancel(b), "a"));
        loop.callSoon(b);
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a");
    }

    @Test
    void the_clock_jumps_to_the_first_timer_when_nothing_is_ready() {
        loop.callAt(timer(3, "late"));
        loop.callAt(timer(2, "early"));
        loop.tick();
        assertThat(clock.now()).isEqualTo(2, within(1e-8));
        assertThat(story).containsExactly("tick 1", "early");
    }

    @Test
    void a_chain_of_two_sleeps_wakes_after_one_as_long_that_was_begun_beside_it() {
        loop.callAt(new TimerHandle(
                loop.time() + 0.1,
                () -> loop.callAt(timer(loop.time() + 0.1, "two short")),
                "one short"));
        for (int i = 0; i < 500; i++) {
            loop.time();
        }
        loop.callAt(timer(loop.time() + 0.2, "long"));
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("tick 1", "one short", "tick 2", "long", "two short");
    }

    @Test
    void a_timer_set_for_what_is_not_a_number_is_due_at_once() {
        loop.callAt(timer(Double.NaN, "never or now"));
        loop.tick();
        assertThat(clock.now()).isLessThan(1e-9);
        assertThat(story).containsExactly("tick 1", "never or now");
    }

    @Test
    void a_timer_that_is_due_runs_after_what_was_ready_before() {
        loop.callAt(timer(0, "timer"));
        loop.callSoon(handle("soon"));
        loop.tick();
        assertThat(story).containsExactly("tick 1", "soon", "timer");
    }

    @Test
    void a_timer_within_the_clocks_resolution_is_due() {
        loop.callAt(timer(EventLoop.CLOCK_RESOLUTION / 2, "timer"));
        loop.callSoon(handle("soon"));
        loop.tick();
        assertThat(story).containsExactly("tick 1", "soon", "timer");
    }

    @Test
    void a_cancelled_timer_at_the_head_is_not_waited_for() {
        TimerHandle first = timer(1, "first");
        loop.callAt(first);
        loop.callAt(timer(5, "second"));
        loop.cancel(first);
        loop.tick();
        assertThat(clock.now()).isEqualTo(5, within(1e-8));
        assertThat(story).containsExactly("tick 1", "second");
    }

    @Test
    void many_cancelled_timers_are_dropped_in_bulk() {
        var timers = new ArrayList<TimerHandle>();
        for (int i = 0; i < 201; i++) {
            TimerHandle timer = timer(1000 - i, "t" + i);
            timers.add(timer);
            loop.callAt(timer);
        }
        timers.subList(0, 101).forEach(loop::cancel);
        loop.callSoon(handle("x"));
        loop.tick();
        assertThat(loop.scheduled()).hasSize(100).noneMatch(Handle::cancelled);
    }

    @Test
    void a_wait_of_days_is_cut_into_idle_ticks_of_a_day() {
        loop.callAt(timer(2.5 * 24 * 3600, "t"));
        loop.tick();
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("tick 1", "tick 2", "tick 3", "t");
    }

    @Test
    void a_call_from_outside_is_followed_by_the_reader_of_the_self_pipe() {
        loop.callAt(timer(2, "timer"));
        loop.expect(1, () -> loop.callSoonThreadsafe(handle("from outside")));
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("tick 1", "from outside", "_read_from_self", "tick 2", "timer");
    }

    @Test
    void what_happens_outside_meanwhile_wakes_nobody_and_keeps_its_order() {
        loop.callAt(timer(4, "timer"));
        loop.meanwhile(3, () -> story.add("3 s"));
        loop.meanwhile(1, () -> story.add("1 s"));
        loop.expect(3, () -> loop.callSoonThreadsafe(handle("from outside")));
        loop.meanwhile(3, () -> story.add("still 3 s"));
        loop.meanwhile(9, () -> story.add("9 s"));
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("1 s", "3 s", "still 3 s", "tick 1", "from outside", "_read_from_self", "tick 2", "timer");
        loop.letHappen();
        assertThat(story).last().isEqualTo("9 s");
    }

    @Test
    void what_happened_while_a_handle_held_the_loop_is_heard_when_it_lets_go() {
        loop.meanwhile(1, () -> story.add("1 s"));
        loop.meanwhile(3, () -> story.add("3 s"));
        clock.advance(2);
        loop.timePassed();
        assertThat(story).containsExactly("1 s");
    }

    @Test
    void who_is_not_expected_any_more_wakes_nobody() {
        int arrival = loop.expect(1, () -> story.add("arrives"));
        loop.callAt(timer(2, "timer"));
        loop.expectNoMore(arrival);
        loop.tick();
        assertThat(story).containsExactly("tick 1", "timer");
    }

    @Test
    void the_reader_of_the_self_pipe_reads_all_that_was_written_before_it_runs() {
        loop.callSoonThreadsafe(new Handle(() -> loop.callSoonThreadsafe(handle("b")), "a"));
        loop.tick();
        loop.tick();
        assertThat(story).containsExactly("tick 1", "a", "_read_from_self", "tick 2", "b");
    }

    @Test
    void what_a_handle_throws_ends_the_tick_and_the_rest_stays_ready() {
        loop.callSoon(new Handle(() -> {
            throw new IllegalStateException("exit");
        }, "a"));
        loop.callSoon(handle("b"));
        assertThatThrownBy(loop::tick).hasMessage("exit");
        assertThat(loop.ready()).extracting(Handle::tag).containsExactly("b");
    }

    @Test
    void a_loop_with_nothing_to_wait_for_says_so() {
        assertThatThrownBy(loop::tick).isInstanceOf(NothingToWaitFor.class);
    }

    @Test
    void each_reading_of_the_clock_is_later_than_the_one_before() {
        clock.advance(1e9);
        double last = clock.now();
        for (int i = 0; i < 1000; i++) {
            double time = loop.time();
            assertThat(time).isGreaterThan(last);
            last = time;
        }
    }

    @Test
    void polling_the_clock_comes_to_an_end() {
        int readings = 0;
        while (loop.time() < 1 && readings < 1_000_000) {
            readings++;
        }
        assertThat(readings).isBetween(10_000, 500_000);
    }

    private static Handle handle(String name) {
        return new Handle(() -> {}, name);
    }

    private static TimerHandle timer(double when, String name) {
        return new TimerHandle(when, () -> {}, name);
    }
}
