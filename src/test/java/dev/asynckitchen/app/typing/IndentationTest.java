package dev.asynckitchen.app.typing;

import static dev.asynckitchen.app.typing.Marked.after;
import static dev.asynckitchen.app.typing.Marked.perhaps;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentationTest {
    @Test
    void a_new_line_is_indented_like_its_statement() {
        assertThat(entered("    x = 1¦")).isEqualTo("    x = 1\n    ¦");
        assertThat(entered("¦x = 1")).isEqualTo("\n¦x = 1");
        assertThat(entered("    f(a,\n      b)¦")).isEqualTo("    f(a,\n      b)\n    ¦");
        assertThat(entered("    x = 1 + \\\n        2¦")).isEqualTo("    x = 1 + \\\n        2\n    ¦");
    }

    @Test
    void after_a_colon_it_goes_a_step_further() {
        assertThat(entered("def f():¦")).isEqualTo("def f():\n    ¦");
        assertThat(entered("if x:  # why: because¦")).isEqualTo("if x:  # why: because\n    ¦");
        assertThat(entered("    def f(\n            a,\n    ):¦")).isEqualTo("    def f(\n            a,\n    ):\n        ¦");
    }

    @Test
    void a_colon_in_brackets_strings_and_comments_opens_nothing() {
        assertThat(entered("x = {1:¦")).isEqualTo("x = {1:\n    ¦");
        assertThat(entered("x = y[1:]¦")).isEqualTo("x = y[1:]\n¦");
        assertThat(entered("x = 'a:'¦")).isEqualTo("x = 'a:'\n¦");
        assertThat(entered("x = 1  # so:¦")).isEqualTo("x = 1  # so:\n¦");
    }

    @Test
    void after_what_leaves_a_block_it_comes_a_step_back() {
        for (String last : new String[] {"return x", "return", "pass", "break", "continue", "raise ValueError(1)"}) {
            assertThat(entered("        " + last + "¦")).isEqualTo("        " + last + "\n    ¦");
        }
        assertThat(entered("    returned = 1¦")).isEqualTo("    returned = 1\n    ¦");
        assertThat(entered("return (1,¦")).isEqualTo("return (1,\n    ¦");
    }

    @Test
    void inside_brackets_it_is_one_step_in_and_then_as_the_line_before() {
        assertThat(entered("    f(¦")).isEqualTo("    f(\n        ¦");
        assertThat(entered("f(\n    a,¦\n)")).isEqualTo("f(\n    a,\n    ¦\n)");
        assertThat(entered("f(a,¦ b)")).isEqualTo("f(a,\n    ¦b)");
        assertThat(entered("f(¦)")).isEqualTo("f(\n    ¦\n)");
        assertThat(entered("print('(')¦")).isEqualTo("print('(')\n¦");
    }

    @Test
    void in_a_text_of_several_lines_it_is_as_the_line_before() {
        assertThat(entered("x = '''\n  if this:¦\n'''")).isEqualTo("x = '''\n  if this:\n  ¦\n'''");
    }

    @Test
    void what_was_selected_is_replaced_and_no_white_space_is_left_behind() {
        assertThat(entered("x = 1«23¦4")).isEqualTo("x = 1\n¦4");
        assertThat(entered("    x = 1  ¦")).isEqualTo("    x = 1\n    ¦");
        assertThat(entered("x\n    ¦\ny")).isEqualTo("x\n\n    ¦\ny");
    }

    @Test
    void backspace_takes_a_step_of_white_space_and_nothing_else() {
        assertThat(perhaps("        ¦x", Indentation::back)).isEqualTo("    ¦x");
        assertThat(perhaps("      ¦x", Indentation::back)).isEqualTo("    ¦x");
        assertThat(perhaps("    x ¦", Indentation::back)).isEmpty();
        assertThat(perhaps("x\n¦y", Indentation::back)).isEmpty();
        assertThat(perhaps("  «  ¦x", Indentation::back)).isEmpty();
    }

    @Test
    void tab_fills_up_a_step_and_never_deletes() {
        assertThat(after("ab¦", Indentation::more)).isEqualTo("ab  ¦");
        assertThat(after("«word¦", Indentation::more)).isEqualTo("«    word¦");
        assertThat(after("«a\n\nb¦\nc", Indentation::more)).isEqualTo("«    a\n\n    b¦\nc");
        assertThat(after("a«a\nb\n¦c", Indentation::more)).isEqualTo("    a«a\n    b\n¦c");
    }

    @Test
    void shift_tab_takes_a_step_away() {
        assertThat(after("«    a\n  b¦\nc", Indentation::less)).isEqualTo("«a\nb¦\nc");
        assertThat(after("      y¦", Indentation::less)).isEqualTo("  y¦");
        assertThat(after("  ¦  y", Indentation::less)).isEqualTo("¦y");
        assertThat(after("\tx¦", Indentation::less)).isEqualTo("x¦");
        assertThat(after("x¦", Indentation::less)).isEqualTo("x¦");
    }

    private static String entered(String marked) {
        return after(marked, Indentation::newLine);
    }
}
