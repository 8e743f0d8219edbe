package dev.asynckitchen.python.choice;

import dev.asynckitchen.python.choice.FoundPython.Where;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Pythons are kept. Looks at folders and starts nothing, so a version is known only where a folder's name says it.
 *
 * @param home the user's own folder
 */
record PythonPlaces(Path home, Map<String, String> environment, boolean windows) {
    private static final int ABOVE = 4; // folders above the program's in which an environment is looked for
    private static final Pattern PATCHED = Pattern.compile("python-(\\d+\\.\\d+\\.\\d+)-.*\\.json");

    /** One that may be there; its version is absent where nothing says it. */
    record Place(Path executable, @Nullable Version version, Where where) {}

    static PythonPlaces ofUser() {
        return new PythonPlaces(Path.of(System.getProperty("user.home")), System.getenv(), System.getProperty("os.name").startsWith("Windows"));
    }

    /** The program's own virtual environment: beside it, in a folder above that, or the one that is active. */
    Optional<Place> environmentOf(@Nullable Path program) {
        Stream<Path> beside = program == null ? Stream.empty()
                : Stream.iterate(program.toAbsolutePath(), above -> above != null, Path::getParent).limit(ABOVE + 1)
                        .takeWhile(folder -> !folder.equals(home.getParent()))
                        .flatMap(folder -> Stream.of(".venv", "venv", "env").map(folder::resolve));
        return Stream.concat(beside, folder("VIRTUAL_ENV").stream())
                .filter(folder -> Files.isRegularFile(folder.resolve("pyvenv.cfg")))
                .flatMap(folder -> in(folder).map(file -> new Place(file, configured(folder), Where.ENVIRONMENT)).stream())
                .findFirst();
    }

    /** All others. */
    List<Place> all() {
        var all = new ArrayList<Place>();
        versions(folder("PYENV_ROOT").orElse(home.resolve(".pyenv")).resolve("versions"), Where.PYENV, all);
        versions(home.resolve(".pyenv/pyenv-win/versions"), Where.PYENV, all);
        versions(folder("UV_PYTHON_INSTALL_DIR").orElse(home.resolve(".local/share/uv/python")), Where.UV, all);
        folder("APPDATA").ifPresent(data -> versions(data.resolve("uv/python"), Where.UV, all));
        Stream.concat(folder("CONDA_PREFIX").stream(),
                        Stream.of("miniconda3", "anaconda3", "miniforge3", "mambaforge").map(home::resolve))
                .flatMap(base -> Stream.concat(Stream.of(base), folders(base.resolve("envs")).stream()))
                .forEach(base -> in(base).ifPresent(file -> all.add(new Place(file, installed(base), Where.CONDA))));
        onPath(all);
        return all.stream().distinct().toList();
    }

    /** A command of the search path. */
    Optional<Path> command(String name) {
        return path().flatMap(folder -> Stream.of(name, name + ".exe").map(folder::resolve))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }

    /** What the launcher of Windows lists: {@code  -V:3.12 *  C:\Python312\python.exe}, a line each. */
    static List<Place> ofLauncher(String listed) {
        return listed.lines().map(line -> Pattern.compile("^\\s*-V?:?(\\S+?)\\s+\\*?\\s*(\\S.*)$").matcher(line)).filter(line -> line.matches())
                .map(line -> new Place(Path.of(line.group(2).strip()), Version.in(line.group(1)).orElse(null), Where.LAUNCHER)).toList();
    }

    /** The Python of a folder that it is installed in. */
    Optional<Path> in(Path folder) {
        Stream<String> names = windows ? Stream.of("Scripts/python.exe", "python.exe") : Stream.of("bin/python", "bin/python3");
        return names.map(folder::resolve).filter(Files::isExecutable).findFirst();
    }

    private void onPath(List<Place> all) {
        IntStream known = IntStream.rangeClosed(Version.OLDEST.minor(), Version.NEWEST.minor());
        List<String> names = Stream.concat(known.mapToObj(minor -> "python3." + minor), Stream.of("python3", "python")).toList();
        path().filter(folder -> !folder.endsWith("shims")).forEach(folder -> names.forEach(name -> {
            Path file = folder.resolve(windows ? name + ".exe" : name);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                all.add(new Place(file, Version.in(name).orElse(null), Where.PATH));
            }
        }));
    }

    private Stream<Path> path() {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))).filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder).stream());
    }

    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(name -> !name.isBlank()).flatMap(PythonPlaces::path);
    }

    /** The Pythons that are in folders named by their versions. */
    private void versions(Path folder, Where where, List<Place> all) {
        for (Path version : folders(folder)) {
            in(version).ifPresent(file -> all.add(new Place(file, Version.in(version.getFileName().toString()).orElse(null), where)));
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException _) {
            return List.of(); // There is none, or it is not ours to look at.
        }
    }

    /** What a virtual environment says of its Python. */
    private static @Nullable Version configured(Path environment) {
        try (Stream<String> lines = Files.lines(environment.resolve("pyvenv.cfg"))) {
            return lines.filter(line -> line.startsWith("version")).flatMap(line -> Version.in(line).stream()).findFirst().orElse(null);
        } catch (IOException _) {
            return null;
        }
    }

    /** What conda has installed. */
    private static @Nullable Version installed(Path base) {
        try (Stream<Path> files = Files.list(base.resolve("conda-meta"))) {
            return files.map(file -> PATCHED.matcher(file.getFileName().toString())).filter(name -> name.matches())
                    .flatMap(name -> Version.in(name.group(1)).stream()).findFirst().orElse(null);
        } catch (IOException _) {
            return null;
        }
    }
}
