package dev.asynckitchen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.view.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesOfTheUserTest {
    @TempDir
    private Path folder;

    @Test
    void settings_are_kept() throws IOException {
        var settings = new Settings(Theme.NIGHT, Wording.TERMS, 2, 1600, 900, true, "gather");
        settings.write(folder);
        assertThat(Settings.read(folder)).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"theme\":\"DUSK\"}", "{\"width\":\"wide\"}", "\u0000"})
    void a_broken_settings_file_gives_the_defaults(String broken) throws IOException {
        Files.writeString(folder.resolve("settings.json"), broken);
        assertThat(Settings.read(folder)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void a_setting_that_makes_no_sense_is_as_from_the_factory_and_the_others_stay() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"NIGHT\",\"speed\":-3,\"width\":1e9,\"later\":1}");
        assertThat(Settings.read(folder)).isEqualTo(new Settings(Theme.NIGHT, Wording.WORDS, 1, 1280, 800, false, null));
    }

    @Test
    void without_a_folder_there_are_defaults_and_no_draft() {
        assertThat(Settings.read(folder.resolve("none"))).isEqualTo(Settings.DEFAULT);
        assertThat(Draft.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_draft_is_kept_until_it_is_no_longer_one() throws IOException {
        var draft = new Draft("tea.py", "print('☕')\n", null, null);
        Draft.write(List.of(draft), folder);
        assertThat(Draft.read(folder)).containsExactly(draft);
        Draft.write(List.of(), folder);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "{}", "[null, {\"name\":\"a.py\"}]"})
    void broken_drafts_are_none(String broken) throws IOException {
        Files.writeString(folder.resolve("drafts.json"), broken);
        assertThat(Draft.read(folder)).isEmpty();
    }

    @Test
    void every_platform_has_its_own_folder() {
        Path home = Path.of("/home/ada");
        assertThat(ConfigFolder.of("Linux", home, Map.of())).isEqualTo(home.resolve(".config/async-kitchen"));
        assertThat(ConfigFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/etc/ada"))).isEqualTo(Path.of("/etc/ada/async-kitchen"));
        assertThat(ConfigFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "not/absolute")))
                .isEqualTo(home.resolve(".config/async-kitchen"));
        assertThat(ConfigFolder.of("Mac OS X", home, Map.of())).isEqualTo(home.resolve("Library/Application Support/Async Kitchen"));
        assertThat(ConfigFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Async Kitchen"));
    }

    @Test
    void a_program_is_read_with_plain_line_ends_and_without_a_mark() throws Exception {
        Path file = Files.writeString(folder.resolve("tea.py"), "\uFEFFa = 1\r\nb = 2\r\n");
        assertThat(((OpenFile.OfProgram) OpenFile.read(file)).program().source()).isEqualTo("a = 1\nb = 2\n");
    }

    @Test
    void what_cannot_be_opened_is_told_in_one_sentence() throws IOException {
        Path latin = Files.write(folder.resolve("latin.py"), new byte[] {'#', (byte) 0xe9});
        Path binary = Files.write(folder.resolve("binary.py"), new byte[] {0, 1});
        Path trace = Files.writeString(folder.resolve("broken.trace.jsonl"), "{}\n");

        assertThatThrownBy(() -> OpenFile.read(latin)).hasMessage(latin + " is not a Python program: it is not UTF-8 text.");
        assertThatThrownBy(() -> OpenFile.read(binary)).hasMessageStartingWith(binary + " is not a Python program");
        assertThatThrownBy(() -> OpenFile.read(trace)).hasMessageStartingWith("broken.trace.jsonl, line 1: expected");
        assertThatThrownBy(() -> OpenFile.read(folder)).hasMessageEndingWith("is a folder; a program or a trace is wanted.");
        assertThatThrownBy(() -> OpenFile.read(folder.resolve("none.py"))).hasMessage(folder.resolve("none.py") + " cannot be read: there is no such file or folder.");
    }
}
