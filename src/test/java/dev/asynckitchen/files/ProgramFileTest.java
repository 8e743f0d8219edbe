package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program's file as Python reads it: PEP 263. */
class ProgramFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# -*- coding: latin-1 -*-   | ISO-8859-1", "# coding=iso-8859-15        | ISO-8859-15", "# vim: set fileencoding=cp1252 : | windows-1252",
        "#!/usr/bin/python^# coding: latin1 | ISO-8859-1", "^# coding: koi8-r           | KOI8-R", "# coding: utf-8             | UTF-8",
        "# coding: UTF_8_sig         | UTF-8", "\f # coding: mac-roman      | x-MacRoman", "print(1)^# coding: latin-1   | UTF-8",
        "# one^# two^# coding: latin-1 | UTF-8", "# encoding is latin-1      | UTF-8"
    })
    void a_comment_in_the_first_two_lines_names_the_encoding(String start, String encoding) throws Exception {
        var charset = Charset.forName(encoding);
        String text = start.strip().replace('^', '\n') + "\nprint('" + (encoding.equals("KOI8-R") ? "щи" : "ä") + "')\n";
        Path file = Files.write(folder.resolve("tea.py"), text.getBytes(charset));
        ProgramFile.Read read = ProgramFile.read(file);
        read.file().write(read.text() + "# ende\n", file);

        assertThat(read.text()).isEqualTo(text);
        assertThat(Files.readAllBytes(file)).isEqualTo((text + "# ende\n").getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# coding: klingon", "# coding: utf-16", "# coding: x", "\n# coding: ..."})
    void an_encoding_that_python_would_not_know_is_refused_with_its_line(String start) throws IOException {
        Path file = Files.writeString(folder.resolve("tea.py"), start + "\nprint(1)\n");
        assertThatThrownBy(() -> ProgramFile.read(file)).isInstanceOf(OpenFile.Trouble.class)
                .hasMessageStartingWith(file + ", line " + (start.startsWith("\n") ? 2 : 1) + ", names an encoding that is not known: ");
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_their_line() throws IOException {
        Path file = Files.write(folder.resolve("tea.py"), "a = 1\nb = 'ü'\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ProgramFile.read(file))
                .hasMessage(file + " is not a Python program: its line 2 is not UTF-8 text, and no encoding is named.");
    }

    @Test
    void a_mark_of_utf_8_and_another_encoding_contradict_each_other() throws IOException {
        Path file = Files.writeString(folder.resolve("tea.py"), "\uFEFF# coding: latin-1\n");
        assertThatThrownBy(() -> ProgramFile.read(file))
                .hasMessage(file + " begins as UTF-8 text does, but its line 1 says that it is latin-1.");
    }

    @Test
    void a_letter_that_the_named_encoding_has_not_is_told_and_the_file_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "# coding: latin-1\n");
        ProgramFile read = ProgramFile.read(file).file();
        assertThatThrownBy(() -> read.write("# coding: latin-1\nprint('€')\n", file))
                .hasMessage("tea.py cannot be written as its line 1 says: latin-1 has no €.");
        assertThat(file).hasContent("# coding: latin-1\n");
    }

    @Test
    void mark_and_line_ends_stay_as_they_are() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "\uFEFFa = 1\r\nb = 2\r\n");
        ProgramFile.Read read = ProgramFile.read(file);
        read.file().write("c = 3\n" + read.text(), file);

        assertThat(read.text()).isEqualTo("a = 1\nb = 2\n");
        assertThat(Files.readString(file)).isEqualTo("\uFEFFc = 3\r\na = 1\r\nb = 2\r\n");
    }

    @Test
    void a_file_has_changed_when_it_holds_something_else_and_not_when_it_is_gone() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "a = 1\n");
        ProgramFile read = ProgramFile.read(file).file();
        assertThat(read.changed()).isFalse();
        Files.writeString(file, "a = 1\n");
        assertThat(read.changed()).isFalse();
        Files.writeString(file, "a = 2\n");
        assertThat(read.changed()).isTrue();
        Files.delete(file);
        assertThat(read.changed()).isFalse();
    }
}
