package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_program_is_read_with_plain_line_ends_and_without_a_mark() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "\uFEFFa = 1\r\nb = 2\r\n");
        assertThat(((OpenFile.OfProgram) OpenFile.read(file)).program().source()).isEqualTo("a = 1\nb = 2\n");
    }

    @Test
    void a_folder_a_zip_and_a_lesson_json_are_taken_for_lessons() throws Exception {
        assertThat(OpenFile.read(folder)).isEqualTo(new OpenFile.OfLessons(folder));
        assertThat(OpenFile.read(folder.resolve("mine.zip"))).isInstanceOf(OpenFile.OfLessons.class);
        assertThat(OpenFile.read(folder.resolve("lesson.json"))).isInstanceOf(OpenFile.OfLessons.class);
    }

    @Test
    void what_cannot_be_opened_is_told_in_one_sentence() throws IOException {
        Path latin = Files.write(folder.resolve("latin.py"), new byte[] {'#', (byte) 0xe9});
        Path binary = Files.write(folder.resolve("binary.py"), new byte[] {0, 1});
        Path trace = Files.writeString(folder.resolve("broken.trace.jsonl"), "{}\n");

        assertThatThrownBy(() -> OpenFile.read(latin)).hasMessage(latin + " is not a Python program: its line 1 is not UTF-8 text, and no encoding is named.");
        assertThatThrownBy(() -> OpenFile.read(binary)).hasMessageStartingWith(binary + " is not a Python program");
        assertThatThrownBy(() -> OpenFile.read(trace)).hasMessageStartingWith("broken.trace.jsonl, line 1: expected");
        assertThatThrownBy(() -> OpenFile.read(folder.resolve("none.py"))).hasMessage(folder.resolve("none.py") + " cannot be read: there is no such file or folder.");
    }
}
