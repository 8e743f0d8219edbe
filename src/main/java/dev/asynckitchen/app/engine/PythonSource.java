package dev.asynckitchen.app.engine;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.NoPython;
import dev.asynckitchen.python.choice.PythonSearch;
import dev.asynckitchen.python.choice.Pythons;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where Pythons come from. It starts processes and takes its time: never on the JavaFX thread. */
public interface PythonSource {
    /** The embedded one, anew. */
    Python embedded();

    /**
     * Looks for the one that is named.
     *
     * @param folder the program's
     * @throws NoPython if there is none, or none that can be used
     */
    FoundPython find(String name, @Nullable Path folder) throws NoPython, InterruptedException;

    /** Begins to start one that was found. */
    Python start(FoundPython found);

    /** All that can be used. {@code folder} is looked into, and what is there is asked for its version; absent for no folder. */
    List<FoundPython> all(@Nullable Path folder) throws InterruptedException;

    /**
     * This user's.
     *
     * @param home where this program keeps its own files
     * @param embedded makes the embedded one
     */
    static PythonSource ofUser(Path home, Supplier<Python> embedded) {
        return new PythonSource() {
            @Override
            public Python embedded() {
                return embedded.get();
            }

            @Override
            public FoundPython find(String name, @Nullable Path folder) throws NoPython, InterruptedException {
                return Pythons.find(name, folder);
            }

            @Override
            public Python start(FoundPython found) {
                return Pythons.of(found, home);
            }

            @Override
            public List<FoundPython> all(@Nullable Path folder) throws InterruptedException {
                return PythonSearch.here().all(folder);
            }
        };
    }
}
