package dev.asynckitchen.stage.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
}
