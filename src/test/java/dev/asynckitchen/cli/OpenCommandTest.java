package dev.asynckitchen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCommandTest {
    @Test
    void where_windows_need_a_display_server_one_must_be_named() {
        assertThat(OpenCommand.hasDisplay("Linux", Map.of())).isFalse();
        assertThat(OpenCommand.hasDisplay("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(OpenCommand.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(OpenCommand.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    }

    @Test
    void elsewhere_there_always_is_one() {
        assertThat(OpenCommand.hasDisplay("Windows 11", Map.of())).isTrue();
        assertThat(OpenCommand.hasDisplay("Mac OS X", Map.of())).isTrue();
    }
}
