package dev.asynckitchen.files.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.files.Imprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Python runs the programs of a folder, as it is kept. */
class KeptPythonsTest {
    private static final KeptPythons.OfFolder AUTO = new KeptPythons.OfFolder("auto", null, Map.of("tea.py", new Imprint("0f")));

    @TempDir
    private Path config;

    @Test
    void what_was_chosen_is_read_again() throws IOException {
        KeptPythons.NONE.with(Path.of("soups"), AUTO).write(config);
        assertThat(KeptPythons.read(config).of(Path.of("soups"))).isEqualTo(AUTO);
        assertThat(KeptPythons.read(config).of(Path.of("salads"))).isNull();
    }

    @Test
    void a_broken_file_allows_nothing() throws IOException {
        Files.writeString(config.resolve("pythons.json"), "{\"folders\": {\"soups\": {\"version\": \"3.12\"}, \"salads\": null}}");
        assertThat(KeptPythons.read(config)).isEqualTo(KeptPythons.NONE);
        Files.writeString(config.resolve("pythons.json"), "soup");
        assertThat(KeptPythons.read(config)).isEqualTo(KeptPythons.NONE);
    }

    @Test
    void the_folders_that_were_chosen_last_are_kept() {
        KeptPythons many = KeptPythons.NONE;
        for (int i = 0; i <= 300; i++) {
            many = many.with(Path.of("folder" + i), AUTO);
        }
        assertThat(many.folders()).hasSize(300).containsKey("folder300").doesNotContainKey("folder0");
    }
}
