package dev.asynckitchen.view.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.view.panel.PythonTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTokensTest {
    @Test
    void words_are_told_apart() {
        assertThat(words("@cached\nasync def make(n):  # tea\n    return await water(0x1F, 2.5)\n")).containsExactly(
                "DECORATOR @cached", "ASYNC async", "KEYWORD def", "DEFINITION make", "COMMENT # tea", "KEYWORD return",
                "ASYNC await", "NUMBER 0x1F", "NUMBER 2.5");
    }

    @Test
    void a_keyword_inside_a_string_or_a_comment_is_none() {
        assertThat(words("x = 'await' # await")).containsExactly("STRING 'await'", "COMMENT # await");
    }

    @Test
    void an_escaped_quote_does_not_end_a_string_and_a_line_end_does() {
        assertThat(words("'a\\'b' 'open\nif")).containsExactly("STRING 'a\\'b'", "STRING 'open", "KEYWORD if");
    }

    @Test
    void a_triple_string_goes_over_lines_and_holds_single_quotes() {
        assertThat(words("\"\"\"one\n\"two\" # no\n\"\"\" + 1")).containsExactly("STRING \"\"\"one\n\"two\" # no\n\"\"\"", "NUMBER 1");
    }

    @Test
    void the_code_inside_an_f_string_is_code_even_with_the_same_quotes() {
        assertThat(words("f\"{len(d[\"x\"])} {{no}}\"")).containsExactly(
                "STRING f\"{", "BUILTIN len", "STRING \"x\"", "STRING } {{no}}\"");
    }

    @Test
    void a_method_that_is_called_like_a_builtin_is_a_method() {
        assertThat(words("queue.list() list()")).containsExactly("BUILTIN list");
    }

    @Test
    void a_matrix_product_is_no_decorator() {
        assertThat(words("a @ b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "f'{", "f\"{a[", "'''", "\\", "@", "f'{x:", "0x", "#", "r'\\", "{}}", "é = 'ü'"})
    void a_program_that_is_being_typed_is_no_error(String unfinished) {
        int end = 0;
        for (PythonTokens.Token token : PythonTokens.of(unfinished)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(unfinished.length());
            end = token.end();
        }
    }

    private static List<String> words(String text) {
        return PythonTokens.of(text).stream()
                .map(token -> token.kind() + " " + text.substring(token.start(), token.end()))
                .toList();
    }

    @Test
    void there_is_a_colour_for_every_kind() throws Exception {
        try (var css = PythonTokens.class.getResourceAsStream("/assets/app/window.css")) {
            String sheet = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            for (Kind kind : Kind.values()) {
                assertThat(sheet).containsPattern("\\.py-" + kind.name().toLowerCase(Locale.ROOT) + "[ ,]");
            }
        }
    }
}
