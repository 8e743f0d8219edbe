package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file of the Python half is left behind, and each host takes its own. */
class PythonHalfTest {
    private static final Path FOLDER = Path.of("assets/python");

    @Test
    void every_file_is_in_one_of_the_lists() throws IOException {
        var listed = new TreeSet<>(PythonHalf.embedded());
        listed.addAll(PythonHalf.installed());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> there = files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).filter(file -> file.endsWith(".py")).sorted().toList();
            assertThat(listed).containsExactlyElementsOf(there);
        }
    }

    @Test
    void a_host_takes_no_file_of_another() {
        assertThat(PythonHalf.embedded()).noneMatch(file -> file.contains("/cpython/"));
        assertThat(PythonHalf.installed()).noneMatch(file -> file.contains("/embedded/"));
    }
}
