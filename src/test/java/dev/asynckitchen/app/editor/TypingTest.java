package dev.asynckitchen.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.app.typing.TextCommand;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Python as it is typed into the text. */
class TypingTest {
    private CodeArea area;
    private Typing typing;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            area = new CodeArea();
            typing = new Typing(area);
            new Scene(new StackPane(area), 300, 200).snapshot(null);
        });
    }

    @Test
    void what_is_typed_comes_with_its_indentation_and_its_second_halves() {
        type("def f(a:");
        press(KeyCode.END, false);
        Fx.run(() -> area.moveTo(area.getLength()));
        type(":");
        press(KeyCode.ENTER, false);
        type("return [1, (2)]");
        press(KeyCode.ENTER, false);
        type("f('x')");
        assertThat(text()).isEqualTo("def f(a:):\n    return [1, (2)]\nf('x')");
    }

    @Test
    void tab_and_backspace_move_in_steps_and_tab_deletes_nothing() {
        type("word");
        Fx.run(() -> area.selectRange(0, 4));
        press(KeyCode.TAB, false);
        assertThat(text()).isEqualTo("    word");
        press(KeyCode.TAB, true);
        assertThat(text()).isEqualTo("word");
        Fx.run(() -> area.moveTo(0));
        press(KeyCode.TAB, false);
        press(KeyCode.BACK_SPACE, false);
        assertThat(text()).isEqualTo("word");
    }

    @Test
    void undo_goes_by_words_and_by_what_was_done() {
        type("one two");
        press(KeyCode.ENTER, false);
        type("three");
        Fx.run(() -> typing.does(TextCommand.COMMENT));
        assertThat(text()).isEqualTo("one two\n# three");
        assertThat(undone()).isEqualTo("one two\nthree");
        assertThat(undone()).isEqualTo("one two\n");
        assertThat(undone()).isEqualTo("one two");
        assertThat(undone()).isEqualTo("one ");
        assertThat(undone()).isEmpty();
    }

    @Test
    void a_text_that_is_only_read_takes_nothing() {
        type("x");
        Fx.run(() -> area.setEditable(false));
        press(KeyCode.ENTER, false);
        press(KeyCode.TAB, false);
        type("(");
        assertThat(Fx.call(() -> typing.does(TextCommand.DUPLICATE_LINES))).isFalse();
        assertThat(text()).isEqualTo("x");
    }

    private String undone() {
        return Fx.call(() -> {
            area.undo();
            return area.getText();
        });
    }

    private String text() {
        return Fx.call(() -> area.getText());
    }

    private void type(String text) {
        Fx.run(() -> text.chars().forEach(c -> Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    private void press(KeyCode key, boolean shift) {
        Fx.run(() -> Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
    }
}
