package dev.asynckitchen.stage.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.index.TraceIndex;
import dev.asynckitchen.trace.Program;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleTextTest {
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12", "test", new Program("t.py", "")), List.of(
            new TraceEvent.Output("stdout", "one\ntw"),
            new TraceEvent.Line(1, "<module>", null),
            new TraceEvent.Output("stdout", "o"),
            new TraceEvent.Output("stderr", "bad\n"),
            new TraceEvent.Output("stdout", "\nthree\n\n")));

    @Test
    void the_console_shows_lines_as_far_as_they_were_printed() {
        assertThat(console(0)).isEmpty();
        assertThat(console(1)).containsExactly("one", "tw");
        assertThat(console(3)).containsExactly("one", "two");
        assertThat(console(4)).containsExactly("one", "two", "!bad");
        assertThat(console(5)).containsExactly("one", "two", "!bad", "", "three", "");
        assertThat(console(1)).containsExactly("one", "tw");
    }

    @Test
    void a_line_knows_the_event_in_which_it_began() {
        assertThat(new ConsoleText(new TraceIndex(trace)).lines(5)).isEqualTo(6);
        var console = new ConsoleText(new TraceIndex(trace));
        console.lines(5);
        assertThat(console.line(1, 5).event()).isZero();
        assertThat(console.line(2, 5).event()).isEqualTo(3);
    }

    private List<String> console(int position) {
        var console = new ConsoleText(new TraceIndex(trace));
        console.lines(trace.size()); // What was looked at before makes no difference.
        return IntStream.range(0, console.lines(position))
                .mapToObj(i -> console.line(i, position))
                .map(line -> (line.error() ? "!" : "") + line.text())
                .toList();
    }
}
