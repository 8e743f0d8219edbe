package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.loop.Handle;
import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Cause;
import dev.asynckitchen.trace.Errand;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceHeader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The watchdog, looked at look by look, on clocks that the test turns. */
class WatchdogTest {
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12", "", new Program("long.py", "")));
    private final EmbeddedRun run = new EmbeddedRun(trace, 0);
    private final TraceRecorder recorder = new TraceRecorder(trace, RunLimits.WHOLE, run);
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private double wall;
    private double worked;
    private boolean full;
    private boolean anotherGoesOn;
    private final Watchdog watchdog = new Watchdog(RunLimits.WHOLE, recorder, run, abandoned::incrementAndGet,
            new Watchdog.Senses(() -> (long) (wall * 1e9), () -> (long) (worked * 1e9), () -> full, () -> anotherGoesOn));

    WatchdogTest() {
        run.canceller(cancelled::incrementAndGet);
        recorder.line(3, "main");
        watchdog.look();
    }

    private boolean after(double seconds, double ofWork) {
        wall += seconds;
        worked += ofWork;
        return watchdog.look();
    }

    @Test
    void four_seconds_of_work_within_one_line_end_the_program_at_that_line() {
        assertThat(after(3.9, 3.9)).isTrue();
        assertThat(recorder.stopReason()).isNull();
        after(0.2, 0.2);
        assertThat(recorder.stopReason())
                .isEqualTo("The program was stopped at line 3: it worked for 4 seconds without coming to another line.");
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void a_busy_machine_ends_nothing() {
        after(50, 3.9);
        assertThat(recorder.stopReason()).isNull();
    }

    @Test
    void who_does_not_even_work_is_ended_after_a_minute() {
        after(61, 0);
        assertThat(recorder.stopReason())
                .isEqualTo("The program was stopped at line 3: it did not come to another line for 60 seconds.");
    }

    @Test
    void a_program_that_gets_on_may_take_as_long_as_it_likes() {
        run.allow(24);
        var step = new Handle(() -> {}, new TraceRecorder.Purpose("Task.__step", null, Cause.CALL_SOON, null, Errand.STEP, null, null));
        for (int hour = 1; hour <= 24; hour++) {
            recorder.turn(hour, step);
            recorder.turnEnded(hour, 0);
            assertThat(after(3600, 3600)).isTrue();
        }
        assertThat(recorder.stopReason()).isNull();
    }

    @Test
    void twelve_seconds_of_work_within_one_turn_end_the_program_whatever_lines_it_comes_to() {
        for (int line = 1; line <= 13; line++) {
            recorder.line(line, "main");
            after(1, 1);
        }
        assertThat(recorder.stopReason())
                .isEqualTo("The program was stopped at line 13: it worked for 12 seconds without giving control back.");
    }

    @Test
    void what_imports_take_is_no_work_of_the_program() {
        for (int module = 1; module <= 10; module++) {
            recorder.imports();
            after(1, 1);
        }
        assertThat(recorder.stopReason()).isNull();
    }

    @Test
    void a_program_that_waits_for_its_viewer_is_left_alone() throws InterruptedException {
        var kitchen = new Thread(() -> run.awaitTurn(1));
        kitchen.start();
        while (!run.held()) {
            Thread.onSpinWait();
        }
        after(3600, 0);
        assertThat(recorder.stopReason()).isNull();
        run.allow(1);
        kitchen.join();
    }

    @Test
    void full_memory_ends_the_program_at_once() {
        full = true;
        after(0.2, 0.2);
        assertThat(recorder.stopReason())
                .isEqualTo("The program was stopped at line 3: it needs more memory than there is.");
        assertThat(cancelled).hasValue(1);
    }

    /** With a collector by generations, a young one's survivors may fill their place at each collection, and mean nothing. */
    @Test
    void only_where_things_stay_can_memory_be_full() {
        assertThat(Watchdog.LASTING).singleElement().satisfies(pool -> assertThat(pool.getName()).containsPattern("Old|Tenured"));
    }

    @Test
    void memory_that_an_earlier_program_keeps_is_no_fault_of_this_one() {
        full = true;
        anotherGoesOn = true;
        after(0.2, 0.2);
        assertThat(recorder.stopReason()).isEqualTo(
                "The program was stopped at line 3: there is no memory left beside an earlier program, which could not be ended.");
    }

    @Test
    void a_program_that_does_not_end_when_told_is_given_up_after_half_a_second() {
        full = true;
        after(0.2, 0);
        assertThat(after(0.4, 0.4)).isTrue();
        assertThat(abandoned).hasValue(0);
        assertThat(after(0.2, 0.2)).isFalse();
        assertThat(abandoned).hasValue(1);
    }
}
