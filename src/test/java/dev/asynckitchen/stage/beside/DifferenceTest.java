package dev.asynckitchen.stage.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.kitchen.TraceScript;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lines in which two programs differ. */
class DifferenceTest {
    private static final String WAITING = """
            import asyncio, time
            async def steak():
                time.sleep(2)
                print("steak")
            """;

    @Test
    void a_line_that_was_changed_is_marked_in_both() {
        Difference found = Difference.of(WAITING, WAITING.replace("time.sleep(2)", "await asyncio.sleep(2)"));
        assertThat(found).isEqualTo(new Difference(Set.of(3), Set.of(3)));
    }

    @Test
    void a_line_that_was_added_is_marked_where_it_is_and_what_follows_it_is_not() {
        Difference found = Difference.of(WAITING, WAITING.replace("    time", "    print(1)\n    time"));
        assertThat(found).isEqualTo(new Difference(Set.of(), Set.of(3)));
        assertThat(found.isNone()).isFalse();
    }

    @Test
    void blanks_at_the_end_and_another_kind_of_line_end_make_no_difference() {
        assertThat(Difference.of(WAITING, WAITING.replace("\n", "  \r\n")).isNone()).isTrue();
        assertThat(Difference.of("", "").isNone()).isTrue();
    }

    private static Trace printing(String... texts) {
        var script = TraceScript.open();
        for (String text : texts) {
            script.add(new TraceEvent.Output(text.startsWith("!") ? "stderr" : "stdout", text));
        }
        return script.trace();
    }

    @Test
    void of_what_is_printed_the_lines_that_the_other_does_not_print_there_are_marked() {
        Outputs found = Outputs.of(printing("a\nb", "c\n", "d\ne\n"), printing("a\n", "new\n", "bc\nd\n", "!e\n"));
        assertThat(found.difference()).isEqualTo(new Difference(Set.of(4), Set.of(2, 5)));
        assertThat(Outputs.of(printing("a\nb\n"), printing("a\n", "b\n")).isSame()).isTrue();
    }

    @Test
    void what_is_too_long_is_not_compared_unless_most_of_it_is_the_same() {
        String[] some = IntStream.range(0, 5_000).mapToObj(i -> "line " + i + "\n").toArray(String[]::new);
        String[] others = IntStream.range(0, 5_000).mapToObj(i -> (i == 3_000 ? "line x" : "line " + i) + "\n").toArray(String[]::new);
        assertThat(Outputs.of(printing(some), printing(others)).difference()).isEqualTo(new Difference(Set.of(3_001), Set.of(3_001)));
        others[10] = "x\n";
        Outputs far = Outputs.of(printing(some), printing(others));
        assertThat(far.compared()).isFalse();
        assertThat(far.difference().isNone()).isTrue();
    }
}
