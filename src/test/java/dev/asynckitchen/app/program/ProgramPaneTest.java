package dev.asynckitchen.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.lesson.Lesson;
import dev.asynckitchen.lesson.Lessons;
import org.junit.jupiter.api.Test;

class ProgramPaneTest {
    @Test
    void every_lesson_at_every_length_can_be_coloured() {
        for (Lesson lesson : Lessons.all()) {
            String source = lesson.source();
            for (int length = 0; length <= source.length(); length++) {
                assertThat(ProgramPane.coloured(source.substring(0, length)).length()).isEqualTo(length);
            }
        }
    }
}
