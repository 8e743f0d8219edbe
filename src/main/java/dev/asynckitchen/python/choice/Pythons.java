package dev.asynckitchen.python.choice;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.embedded.EmbeddedPython;
import dev.asynckitchen.python.installed.InstalledPython;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The Pythons there are. */
public final class Pythons {
    /** Names the embedded one. */
    public static final String EMBEDDED = "embedded";

    /** Names the one that belongs to the program: its virtual environment's, else the newest CPython there is. */
    public static final String AUTO = "auto";

    private Pythons() {}

    /** The embedded one, which begins to warm up in the background; the first program waits until it is ready. */
    public static Python embedded() {
        return EmbeddedPython.start();
    }

    /**
     * The one that a user names. Looks for it on this machine, and asks it what it is: not for the thread of a window.
     *
     * @param name {@link #EMBEDDED}, {@link #AUTO}, or a Python's file, folder or command
     * @param folder the program's, absent if it has none
     * @param home where this program keeps its own files
     * @throws NoPython if there is none, or none that can be used
     */
    public static Python named(String name, @Nullable Path folder, Path home) throws NoPython, InterruptedException {
        return name.equals(EMBEDDED) ? embedded() : of(find(name, folder), home);
    }

    /**
     * Looks on this machine for one that a user names, and asks it what it is: not for the thread of a window.
     *
     * @param name {@link #AUTO}, or a Python's file, folder or command
     * @param folder the program's, absent if it has none
     * @throws NoPython if there is none, or none that can be used
     */
    public static FoundPython find(String name, @Nullable Path folder) throws NoPython, InterruptedException {
        var search = PythonSearch.here();
        return name.equals(AUTO) ? search.best(folder) : search.named(name);
    }

    /** One that was found; it begins to start in the background. {@code home} is where this program keeps its own files. */
    public static Python of(FoundPython found, Path home) {
        return InstalledPython.start(found.executable(), found.version().toString(), home);
    }
}
