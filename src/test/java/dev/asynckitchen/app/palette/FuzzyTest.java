package dev.asynckitchen.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void names_are_found_by_a_few_letters_those_at_beginnings_of_words_first() {
        assertThat(Fuzzy.fit("gtl", "Go to a line")).isPresent();
        assertThat(Fuzzy.fit("xyz", "Go to a line")).isEmpty();
        assertThat(Fuzzy.fit("lg", "Go to a line")).isEmpty();
        assertThat(Fuzzy.fit("find", "Find in the program").getAsInt()).isGreaterThan(Fuzzy.fit("find", "Fold the timeline and").orElse(-1));
        assertThat(Fuzzy.fit("run", "Run the program").getAsInt()).isGreaterThan(Fuzzy.fit("run", "To the turn").orElse(-1));
        assertThat(Fuzzy.fit("comme", "Make comments of lines, or code again").getAsInt())
                .isGreaterThan(Fuzzy.fit("comme", "Copy the picture of this moment").orElse(-1));
        assertThat(Fuzzy.fit("", "Anything")).isPresent();
    }
}
