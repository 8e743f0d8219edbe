package dev.asynckitchen.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.Fx;
import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    @Test
    void every_lesson_at_every_length_can_be_coloured() {
        for (Lesson lesson : Lessons.all()) {
            String source = lesson.source();
            for (int length = 0; length <= source.length(); length++) {
                assertThat(Highlights.coloured(source.substring(0, length)).length()).isEqualTo(length);
            }
        }
    }

    @Test
    void marks_come_over_the_words_and_go_again() {
        CodeArea area = Fx.call(() -> new CodeArea("await f(x)"));
        Highlights highlights = Fx.call(() -> new Highlights(area));
        Fx.run(() -> {
            highlights.read(area.getText());
            highlights.mark("bracket", List.of(new Highlights.Range(7, 8), new Highlights.Range(9, 10)));
            highlights.mark("found", List.of(new Highlights.Range(3, 8)));
        });
        assertThat(style(area, 0)).containsExactly("py-async");
        assertThat(style(area, 3)).containsExactly("py-async", "found");
        assertThat(style(area, 7)).containsExactlyInAnyOrder("bracket", "found");
        assertThat(style(area, 9)).containsExactly("bracket");
        Fx.run(() -> highlights.mark("found", List.of()));
        assertThat(style(area, 3)).containsExactly("py-async");
        assertThat(style(area, 7)).containsExactly("bracket");
        Fx.run(() -> highlights.read(area.getText()));
        assertThat(style(area, 9)).isEmpty();
    }

    private static Collection<String> style(CodeArea area, int at) {
        return Fx.call(() -> area.getStyleOfChar(at));
    }
}
