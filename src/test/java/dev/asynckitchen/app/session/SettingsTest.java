package dev.asynckitchen.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.view.style.Theme;
import dev.asynckitchen.words.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void settings_are_kept() throws IOException {
        var settings = new Settings(Theme.NIGHT, Wording.TERMS, 2, 1600, 900, true, 150, "gather", "/tea.py", true, true, List.of(0.3, 0.2, 0.1));
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
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"NIGHT\",\"speed\":-3,\"width\":1e9,\"textSize\":1000,\"later\":1}");
        assertThat(Settings.read(folder)).isEqualTo(new Settings(Theme.NIGHT, Wording.WORDS, 1, 1280, 800, false, 100, null, null, false, false, List.of()));
    }

    @Test
    void without_a_folder_there_are_defaults() {
        assertThat(Settings.read(folder.resolve("none"))).isEqualTo(Settings.DEFAULT);
    }
}
