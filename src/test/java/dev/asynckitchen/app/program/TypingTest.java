package dev.asynckitchen.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** Python as it is typed. */
class TypingTest {
    @Test
    void a_new_line_is_indented_like_the_one_before_and_further_after_a_colon() {
        assertThat(typed("def f():\n    x = 1", 18, 18, KeyCode.ENTER, false)).isEqualTo("def f():\n    x = 1\n    ");
        assertThat(typed("def f():", 8, 8, KeyCode.ENTER, false)).isEqualTo("def f():\n    ");
        assertThat(typed("x = 1", 0, 0, KeyCode.ENTER, false)).isEqualTo("\nx = 1");
    }

    @Test
    void tab_fills_up_to_the_next_four_columns_and_deletes_nothing() {
        assertThat(typed("ab", 2, 2, KeyCode.TAB, false)).isEqualTo("ab  ");
        assertThat(typed("word", 0, 4, KeyCode.TAB, false)).isEqualTo("    word");
    }

    @Test
    void tab_over_several_lines_indents_them_and_shift_tab_takes_it_back() {
        assertThat(typed("a\n\nb\nc", 0, 4, KeyCode.TAB, false)).isEqualTo("    a\n\n    b\nc");
        assertThat(typed("    a\n  b\nc", 0, 11, KeyCode.TAB, true)).isEqualTo("a\nb\nc");
        assertThat(typed("x\n      y", 9, 9, KeyCode.TAB, true)).isEqualTo("x\n  y");
    }

    private static String typed(String text, int from, int to, KeyCode key, boolean shift) {
        return Fx.call(() -> {
            var area = new CodeArea(text);
            Typing.in(area);
            new Scene(new StackPane(area), 300, 200).snapshot(null);
            area.selectRange(from, to);
            Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
            return area.getText();
        });
    }
}
