package dev.asynckitchen.files.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptStopsTest {
    private static final KeptStops.OfProgram SOME = new KeptStops.OfProgram(
            List.of(new KeptStops.AtLine(3, "", true), new KeptStops.AtLine(8, "n > 2", false)), List.of("cancel"), 0.5, List.of("worker-1"));

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_of_a_program_is_found_again() throws IOException {
        KeptStops.read(folder).with("a.py", SOME).write(folder);

        assertThat(KeptStops.read(folder).of("a.py")).isEqualTo(SOME);
        assertThat(KeptStops.read(folder).of("b.py")).isNull();
    }

    @Test
    void a_program_that_stops_nowhere_is_not_kept_and_neither_are_too_many() {
        KeptStops kept = KeptStops.NONE.with("a.py", SOME);
        assertThat(kept.with("a.py", new KeptStops.OfProgram(List.of(), List.of(), 0.1, List.of())).programs()).isEmpty();
        for (int i = 0; i < 300; i++) {
            kept = kept.with(i + ".py", SOME);
        }
        assertThat(kept.programs()).hasSize(300).doesNotContainKey("a.py").containsKey("0.py");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"programs\":7}", "{\"programs\":{\"a.py\":{\"lines\":[{\"line\":\"x\"}]}}}"})
    void a_file_that_is_broken_keeps_nothing(String text) throws IOException {
        Files.writeString(folder.resolve("stops.json"), text);
        assertThat(KeptStops.read(folder).programs()).isEmpty();
    }
}
