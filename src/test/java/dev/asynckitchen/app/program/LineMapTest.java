package dev.asynckitchen.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineMapTest {
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
