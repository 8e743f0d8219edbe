package dev.asynckitchen.python.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.RunLimits;
import dev.asynckitchen.trace.EndOutcome;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceRecorderTest {
    private static final TraceEvent.Ended OK = new TraceEvent.Ended(EndOutcome.OK, null, null);
    private static final TraceEvent.Ended STOPPED = new TraceEvent.Ended(EndOutcome.STOPPED, "too long", 3);

    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12", "", new Program("a.py", "")));
    private final TraceRecorder recorder = new TraceRecorder(trace, RunLimits.WHOLE, new EmbeddedRun(trace, 0));

    @Test
    void whoever_ends_a_trace_first_ends_it() {
        recorder.output("stdout", "half a line");
        assertThat(recorder.ended(STOPPED)).isTrue();
        assertThat(recorder.ended(OK)).isFalse();
        recorder.line(4, "main");
        recorder.output("stdout", "the rest\n");
        assertThat(trace.events()).containsExactly(new TraceEvent.Output("stdout", "half a line"), STOPPED);
    }

    @Test
    void a_thread_that_ends_a_trace_in_another_ones_writing_ends_it_for_good() throws Exception {
        var ends = new AtomicInteger();
        Thread watchdog = new Thread(() -> {
            while (trace.size() < 1_000) {
                Thread.onSpinWait();
            }
            ends.addAndGet(recorder.ended(STOPPED) ? 1 : 0);
        });
        watchdog.start();
        for (int line = 1; watchdog.isAlive(); line++) {
            recorder.add(new TraceEvent.Line(line, "main", null));
        }
        watchdog.join();
        ends.addAndGet(recorder.ended(OK) ? 1 : 0);
        assertThat(ends).hasValue(1);
        assertThat(trace.get(trace.size() - 1)).isEqualTo(STOPPED);
        assertThat(IntStream.range(0, trace.size() - 1)).allMatch(i -> trace.get(i).equals(new TraceEvent.Line(i + 1, "main", null)));
    }
}
