package dev.asynckitchen.app.typing;

import static dev.asynckitchen.app.typing.Marked.perhaps;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void the_second_half_comes_with_the_first() {
        assertThat(typed("f¦", '(')).isEqualTo("f(¦)");
        assertThat(typed("x = ¦", '[')).isEqualTo("x = [¦]");
        assertThat(typed("f(¦)", '{')).isEqualTo("f({¦})");
        assertThat(typed("print(¦)", '"')).isEqualTo("print(\"¦\")");
        assertThat(typed("print(f¦)", '\'')).isEqualTo("print(f'¦')");
    }

    @Test
    void not_before_a_word_nor_after_one_nor_in_strings_and_comments() {
        assertThat(typed("¦word", '(')).isEmpty();
        assertThat(typed("¦word", '"')).isEmpty();
        assertThat(typed("don¦", '\'')).isEmpty();
        assertThat(typed("'it¦'", '(')).isEmpty();
        assertThat(typed("'it¦'", '"')).isEmpty();
        assertThat(typed("# it¦", '(')).isEmpty();
        assertThat(typed("# it¦", ')')).isEmpty();
        assertThat(typed("'unfinished ¦", '(')).isEmpty();
    }

    @Test
    void it_is_typed_over_where_it_stands() {
        assertThat(typed("f(¦)", ')')).isEqualTo("f()¦");
        assertThat(typed("'it¦'", '\'')).isEqualTo("'it'¦");
        assertThat(typed("f'{x}it¦'", '\'')).isEqualTo("f'{x}it'¦");
        assertThat(typed("'''it¦'''", '\'')).isEqualTo("'''it'¦''");
        assertThat(typed("'''it'¦''", '\'')).isEqualTo("'''it''¦'");
        assertThat(typed("x¦)", ')')).isEmpty();
        assertThat(typed("'(¦)'", ')')).isEmpty();
    }

    @Test
    void three_quotes_bring_three() {
        assertThat(typed("x = ''¦", '\'')).isEqualTo("x = '''¦'''");
        assertThat(typed("x = 'a'¦", '\'')).isEmpty();
    }

    @Test
    void code_in_a_formatted_string_is_code() {
        assertThat(typed("f'{f¦}'", '(')).isEqualTo("f'{f(¦)}'");
    }

    @Test
    void what_is_selected_is_wrapped() {
        assertThat(typed("x = «a + b¦", '(')).isEqualTo("x = («a + b¦)");
        assertThat(typed("x = ¦word«", '"')).isEqualTo("x = \"¦word«\"");
        assertThat(typed("x = «a¦", ')')).isEmpty();
    }

    @Test
    void backspace_between_the_halves_takes_both() {
        assertThat(perhaps("f(¦)", Pairs::back)).isEqualTo("f¦");
        assertThat(perhaps("x = '¦'", Pairs::back)).isEqualTo("x = ¦");
        assertThat(perhaps("f((¦)", Pairs::back)).isEqualTo("f(¦");
        assertThat(perhaps("'(¦)'", Pairs::back)).isEmpty();
        assertThat(perhaps("f(a¦)", Pairs::back)).isEmpty();
    }

    @Test
    void the_bracket_at_the_caret_knows_its_other_half() {
        assertThat(Code.of("f(a, [b])").pairAt(1)).containsExactly(1, 8);
        assertThat(Code.of("f(a, [b])").pairAt(9)).containsExactly(1, 8);
        assertThat(Code.of("f(a, [b])").pairAt(5)).containsExactly(5, 7);
        assertThat(Code.of("f(a ']' ]").pairAt(1)).isEmpty();
        assertThat(Code.of("f(')')").pairAt(2)).containsExactly(1, 5);
    }

    private static String typed(String marked, char c) {
        return perhaps(marked, typed -> Pairs.typed(typed, c));
    }
}
