package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.trace.TraceHeader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextModelsTest {
    private final Trace trace = new Trace(TraceHeader.of("virtual", "3.12", "test", new TraceHeader.Program("t.py", "")), List.of(
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
        assertThat(new ConsoleText(trace).lines(5)).isEqualTo(6);
        var console = new ConsoleText(trace);
        console.lines(5);
        assertThat(console.line(1, 5).event()).isZero();
        assertThat(console.line(2, 5).event()).isEqualTo(3);
    }

    private List<String> console(int position) {
        var console = new ConsoleText(trace);
        console.lines(trace.size()); // What was looked at before makes no difference.
        return IntStream.range(0, console.lines(position))
                .mapToObj(i -> console.line(i, position))
                .map(line -> (line.error() ? "!" : "") + line.text())
                .toList();
    }

    @Test
    void lines_around_an_edit_are_found_again_and_those_within_it_are_gone() {
        LineMap lines = LineMap.of("a\nb\nc\nd", "a\nnew\nnew\nc\nd");
        assertThat(IntStream.rangeClosed(0, 5).map(lines::now)).containsExactly(0, 1, 0, 4, 5, 0);
    }

    @Test
    void in_an_unchanged_text_every_line_is_where_it_was() {
        LineMap lines = LineMap.of("a\nb\n", "a\nb\n");
        assertThat(IntStream.rangeClosed(1, 3).map(lines::now)).containsExactly(1, 2, 3);
    }

    @Test
    void equal_lines_added_at_the_end_are_not_counted_twice() {
        LineMap lines = LineMap.of("a\na", "a\na\na");
        assertThat(IntStream.rangeClosed(1, 2).map(lines::now)).containsExactly(1, 2);
    }
}
