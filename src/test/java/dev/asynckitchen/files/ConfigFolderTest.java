package dev.asynckitchen.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
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
}
