package dev.asynckitchen.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class StrokesTest {
    @Test
    void what_is_written_is_what_is_pressed() {
        assertThat(Strokes.read("Ctrl+Shift+K")).contains(
                new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        assertThat(Strokes.read("alt+up")).contains(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN));
        assertThat(Strokes.read("Ctrl+/")).contains(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN));
        assertThat(Strokes.read("Ctrl++")).contains(new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN));
        assertThat(Strokes.read("Page Down")).contains(new KeyCodeCombination(KeyCode.PAGE_DOWN));
        assertThat(Strokes.read("Ctrl+Foo")).isEmpty();
        assertThat(Strokes.read("Ctrl+Ctrl+K")).isEmpty();
        assertThat(Strokes.read("Shift")).isEmpty();
    }

    @Test
    void modifiers_that_all_have_are_told_once() {
        List<KeyCombination> digits = List.of(stroke("Alt+1"), stroke("Alt+2"));
        assertThat(Strokes.told(digits)).isEqualTo("Alt 1  2");
        assertThat(Strokes.told(List.of(stroke("F6"), stroke("Shift+F6")))).isEqualTo("F6   Shift F6");
        assertThat(Strokes.told(List.of(stroke("Right"), stroke("Left")))).isEqualTo("→   ←");
    }

    private static KeyCombination stroke(String written) {
        Optional<KeyCombination> read = Strokes.read(written);
        return read.orElseThrow();
    }
}
