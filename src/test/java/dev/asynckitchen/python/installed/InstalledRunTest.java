package dev.asynckitchen.python.installed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import org.junit.jupiter.api.Test;

/** When a child process is given up that does not say anything. */
class InstalledRunTest {
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12", "CPython 3.12", new Program("own.py", "")));
    private final InstalledRun run = new InstalledRun(trace, RunLimits.WHOLE, 100);

    private String message() {
        return String.valueOf(((TraceEvent.Ended) trace.get(trace.size() - 1)).message());
    }

    @Test
    void one_that_works_and_works_is_stopped_at_its_line() {
        run.tell(new TraceEvent.Line(7, "main", null));
        run.watch(60);
        assertThat(run.ended()).isNotDone();
        run.watch(0);
        assertThat(run.ended()).isDone();
        assertThat(message()).startsWith("The program was stopped at line 7: it worked for 0 seconds without giving control back");
    }

    @Test
    void one_that_waits_for_leave_or_for_what_comes_from_outside_may_take_as_long_as_it_likes() {
        run.asks(5);
        run.watch(0);
        run.goesOn();
        run.tell(new TraceEvent.Turn(5, 5, "main", 1));
        run.tell(new TraceEvent.TurnEnded(5, 0));
        run.watch(0);
        run.tell(new TraceEvent.Turn(6, 6, "main", 1));
        run.reads(true, true);
        run.watch(0);
        assertThat(run.ended()).isNotDone();
        run.reads(false, true);
        run.watch(0);
        assertThat(run.ended()).isDone();
    }

    @Test
    void too_many_processes_are_told_at_a_line_and_if_none_comes_without() {
        run.others(4, 3);
        assertThat(run.ended()).as("its line may be on its way").isNotDone();
        run.others(3, 3);
        run.others(4, 3);
        assertThat(run.ended()).isNotDone();
        run.tell(new TraceEvent.Line(2, "main", null));
        run.others(4, 3);
        assertThat(message()).isEqualTo("The program was stopped at line 2: it started more than 3 processes that go on.");
    }
}
