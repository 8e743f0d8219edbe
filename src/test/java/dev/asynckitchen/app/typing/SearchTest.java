package dev.asynckitchen.app.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.app.typing.Search.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final String TEXT = "await Wait(wait) # waiting";

    @Test
    void it_is_found_in_large_and_small_letters_unless_they_matter() {
        assertThat(found(new Search("wait", false, false, false))).hasSize(4);
        assertThat(found(new Search("Wait", true, false, false))).containsExactly(new Found(6, 10));
        assertThat(found(new Search("(", false, false, false))).containsExactly(new Found(10, 11));
        assertThat(found(new Search("", false, false, false))).isEmpty();
    }

    @Test
    void whole_words_are_no_parts_of_words() {
        assertThat(found(new Search("wait", false, true, false))).containsExactly(new Found(6, 10), new Found(11, 15));
    }

    @Test
    void an_expression_matches_line_by_line_and_nothing_is_no_place() {
        assertThat(found(new Search("^a\\w+|x*", false, false, true))).containsExactly(new Found(0, 5));
        assertThat(new Search("(", false, false, true).in(TEXT)).isInstanceOf(Search.NoPattern.class);
    }

    @Test
    void an_expression_that_never_ends_is_given_up() {
        assertThat(new Search("(.*a){20}c", false, false, true).in("a".repeat(60) + "b")).isInstanceOf(Search.TooMuch.class);
    }

    @Test
    void places_are_replaced_one_by_one_or_all_in_one_step() {
        var search = new Search("wait", false, true, false);
        assertThat(search.replaced(TEXT, found(search).getLast(), "$1").orElseThrow().on(Typed.at(TEXT, 0)).text())
                .isEqualTo("await Wait($1) # waiting");
        assertThat(search.replaced(TEXT, found(search), "stay").orElseThrow()).isEqualTo(new Edit(6, 15, "stay(stay", 15, 15));
        assertThat(search.replaced(TEXT, List.of(), "x")).isEmpty();
    }

    @Test
    void an_expression_hands_its_groups_on() {
        var search = new Search("(\\w+)\\((\\w+)\\)", true, false, true);
        assertThat(search.replaced(TEXT, found(search), "$2[$1]").orElseThrow().on(Typed.at(TEXT, 0)).text())
                .isEqualTo("await wait[Wait] # waiting");
        assertThat(search.replaced(TEXT, found(search), "$7")).isEmpty();
    }

    private static List<Found> found(Search search) {
        return ((Search.Places) search.in(TEXT)).all();
    }
}
