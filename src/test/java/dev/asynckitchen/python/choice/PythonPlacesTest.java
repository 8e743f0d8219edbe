package dev.asynckitchen.python.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asynckitchen.python.choice.FoundPython.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Pythons are kept, in folders made for it. */
class PythonPlacesTest {
    @TempDir
    Path home;

    private Path executable(String path) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private PythonPlaces places(Map<String, String> environment) {
        return new PythonPlaces(home, environment, false);
    }

    @Test
    void version_managers_name_their_versions() throws IOException {
        Path pyenv = executable(".pyenv/versions/3.12.1/bin/python");
        Path uv = executable(".local/share/uv/python/cpython-3.13.2-linux-x86_64-gnu/bin/python3");
        Path conda = executable("miniconda3/envs/work/bin/python");
        Files.createDirectories(home.resolve("miniconda3/envs/work/conda-meta"));
        Files.writeString(home.resolve("miniconda3/envs/work/conda-meta/python-3.11.4-h955ad1f_0.json"), "{}");
        assertThat(places(Map.of()).all()).containsExactlyInAnyOrder(
                new PythonPlaces.Place(pyenv, new Version(3, 12, 1), Where.PYENV),
                new PythonPlaces.Place(uv, new Version(3, 13, 2), Where.UV),
                new PythonPlaces.Place(conda, new Version(3, 11, 4), Where.CONDA));
    }

    @Test
    void the_search_path_is_looked_through_but_for_the_shims_of_a_version_manager() throws IOException {
        Path named = executable("bin/python3.11");
        Path unnamed = executable("bin/python3");
        executable("shims/python3");
        String path = home.resolve("bin") + java.io.File.pathSeparator + home.resolve("shims");
        assertThat(places(Map.of("PATH", path)).all()).containsExactly(
                new PythonPlaces.Place(named, new Version(3, 11, -1), Where.PATH), new PythonPlaces.Place(unnamed, null, Where.PATH));
        assertThat(places(Map.of("PATH", path)).command("python3.11")).contains(named);
    }

    @Test
    void a_virtual_environment_beside_a_program_or_above_it_is_the_programs_own() throws IOException {
        Path own = executable("work/project/.venv/bin/python");
        Files.writeString(home.resolve("work/project/.venv/pyvenv.cfg"), "home = /usr/bin\nversion = 3.10.4\n");
        Path source = Files.createDirectories(home.resolve("work/project/src/package"));
        var place = new PythonPlaces.Place(own, new Version(3, 10, 4), Where.ENVIRONMENT);
        assertThat(places(Map.of()).environmentOf(source)).contains(place);
        assertThat(places(Map.of("VIRTUAL_ENV", home.resolve("work/project/.venv").toString())).environmentOf(null)).contains(place);
        assertThat(places(Map.of()).environmentOf(home)).isEmpty();
        executable("work/venv/bin/python");
        assertThat(places(Map.of()).environmentOf(home.resolve("work"))).as("a folder that is only called so").isEmpty();
    }

    @Test
    void the_launcher_of_windows_lists_what_it_knows() {
        List<PythonPlaces.Place> listed = PythonPlaces.ofLauncher("""
                 -V:3.12 *        C:\\Python312\\python.exe
                 -V:3.9           C:\\Program Files\\Python39\\python.exe
                 -3.8-64          C:\\Python38\\python.exe
                no runtimes
                """);
        assertThat(listed).extracting(PythonPlaces.Place::version).containsExactly(new Version(3, 12, -1), new Version(3, 9, -1), new Version(3, 8, -1));
        assertThat(listed.get(1).executable()).hasToString("C:\\Program Files\\Python39\\python.exe");
    }

    @Test
    void the_recorder_knows_the_loops_from_3_9_to_3_14() {
        assertThat(List.of("3.8.18", "3.9.0", "3.14.2", "3.15.0")).extracting(text -> Version.in(text).orElseThrow().known())
                .containsExactly(false, true, true, false);
        assertThat(Version.in("cpython-3.13.2-linux").orElseThrow()).isGreaterThan(new Version(3, 9, 18));
        assertThat(Version.in("no numbers")).isEmpty();
    }
}
