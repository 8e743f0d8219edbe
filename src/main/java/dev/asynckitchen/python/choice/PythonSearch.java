package dev.asynckitchen.python.choice;

import dev.asynckitchen.python.choice.FoundPython.Where;
import dev.asynckitchen.python.choice.PythonPlaces.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a CPython, and asks it what it is. Starts processes: not for the thread of a window. */
public final class PythonSearch {
    private static final int PATIENCE = 10; // seconds
    private static final String WHAT = "import sys; print(sys.implementation.name, '%d.%d.%d' % sys.version_info[:3])";

    private final PythonPlaces places;

    private PythonSearch(PythonPlaces places) {
        this.places = places;
    }

    /** On this machine, for this user. */
    public static PythonSearch here() {
        return new PythonSearch(PythonPlaces.ofUser());
    }

    /** The program's virtual environment's, else the newest that is known. */
    public FoundPython best(@Nullable Path program) throws NoPython, InterruptedException {
        Optional<Place> own = places.environmentOf(program);
        if (own.isPresent()) {
            return asked(own.get().executable(), Where.ENVIRONMENT);
        }
        List<Place> all = new ArrayList<>(places.all());
        all.addAll(launcher());
        for (Place place : all.stream().filter(one -> one.version() != null && one.version().known())
                .sorted(Comparator.comparing(Place::version).reversed()).toList()) {
            Optional<FoundPython> found = tried(place);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (Place place : all.stream().filter(one -> one.version() == null).toList()) {
            Optional<FoundPython> found = tried(place).filter(one -> one.version().known());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw NoPython.of("python.none");
    }

    /** All that can be used, each once: the program's own first, then the newest first. */
    public List<FoundPython> all(@Nullable Path program) throws InterruptedException {
        var found = new ArrayList<FoundPython>();
        List<Place> others = Stream.concat(places.all().stream(), launcher().stream()).toList();
        for (Place place : Stream.concat(places.environmentOf(program).stream(), others.stream()).toList()) {
            tried(place).filter(one -> found.stream().noneMatch(known -> known.executable().equals(one.executable()))).ifPresent(found::add);
        }
        found.sort(Comparator.<FoundPython, Boolean>comparing(one -> one.where() != Where.ENVIRONMENT)
                .thenComparing(FoundPython::version, Comparator.reverseOrder()));
        return found;
    }

    /** A Python by its file, the folder it is installed in, or the command that starts it. */
    public FoundPython named(String name) throws NoPython, InterruptedException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException _) {
            throw NoPython.of("python.missing", "path", name);
        }
        if (Files.isDirectory(path)) {
            return asked(places.in(path).orElseThrow(() -> NoPython.of("python.missing.in", "path", name)), Where.PATH);
        }
        if (Files.exists(path)) {
            return asked(path, Where.PATH);
        }
        Optional<Path> command = path.getNameCount() == 1 && !path.isAbsolute() ? places.command(name) : Optional.empty();
        return asked(command.orElseThrow(() -> NoPython.of("python.missing", "path", name)), Where.PATH);
    }

    private static Optional<FoundPython> tried(Place place) throws InterruptedException {
        try {
            return Optional.of(asked(place.executable(), place.where()));
        } catch (NoPython _) {
            return Optional.empty(); // There are others.
        }
    }

    /** Asks a Python what it is. */
    private static FoundPython asked(Path executable, Where where) throws NoPython, InterruptedException {
        String path = executable.toString();
        String said = said(path, "-I", "-S", "-c", WHAT).strip();
        String[] parts = said.split(" ");
        Version version = parts.length == 2 ? Version.in(parts[1]).orElse(null) : null;
        if (version == null) {
            throw NoPython.of("python.broken", "path", path, "said", said.lines().reduce("", (_, last) -> last));
        }
        if (!parts[0].equals("cpython")) {
            throw NoPython.of("python.other", "path", path);
        }
        if (version.compareTo(Version.OLDEST) < 0) {
            throw NoPython.of("python.old", "path", path, "version", version.toString());
        }
        return new FoundPython(executable, version, where);
    }

    private List<Place> launcher() throws InterruptedException {
        if (!places.windows()) {
            return List.of();
        }
        try {
            return PythonPlaces.ofLauncher(said("py", "-0p"));
        } catch (NoPython _) {
            return List.of(); // It is not installed everywhere.
        }
    }

    private static String said(String... command) throws NoPython, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw NoPython.of("python.silent", "path", command[0]);
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw NoPython.of("python.unable", "path", command[0]);
        }
    }
}
