package dev.asynckitchen.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The CPythons that are installed on this machine. Tests that need one are skipped, and say so, where there is none. */
final class Cpython {
    static final String MISSING = missing("3.12");

    private Cpython() {}

    static String missing(String version) {
        return "no CPython " + version + " is found on this machine";
    }

    /** A 3.12. */
    static Optional<Path> find() throws IOException {
        return find("3.12");
    }

    /** One of this version, of a version manager or on the path. */
    static Optional<Path> find(String version) throws IOException {
        var found = new ArrayList<Path>();
        Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                all.filter(folder -> folder.getFileName().toString().startsWith(version + "."))
                        .sorted()
                        .forEach(folder -> found.add(folder.resolve("bin/python")));
            }
        }
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            found.add(Path.of(folder, "python" + version));
        }
        return found.stream().filter(Files::isExecutable).findFirst();
    }

    /** What a script of {@code src/test/python} prints; it must end well. */
    static String say(Path python, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                python.toString(), "-B", Path.of("src/test/python", script).toAbsolutePath().toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
