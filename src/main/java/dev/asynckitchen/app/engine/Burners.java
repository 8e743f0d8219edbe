package dev.asynckitchen.app.engine;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.NoPython;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The Pythons that programs were run on, each made when the first one needs it. One thread only, and not the JavaFX thread. */
public final class Burners {
    private final PythonSource source;
    private final BiConsumer<ChosenPython, String> known;
    private final Map<ChosenPython, Installed> installed = new HashMap<>();
    private @Nullable Python embedded;

    private record Installed(Python python, Path executable) {}

    /** @param known is told which version one is that was found, on this thread */
    public Burners(PythonSource source, BiConsumer<ChosenPython, String> known) {
        this.source = source;
        this.known = known;
    }

    /** The embedded one. */
    public Python embedded() {
        Python there = embedded;
        if (there == null) {
            there = source.embedded();
            embedded = there;
        }
        return there;
    }

    /**
     * The one that is chosen.
     *
     * @throws NoPython if it is not there, or not any more
     */
    public Python of(ChosenPython chosen) throws NoPython, InterruptedException {
        if (chosen.isEmbedded()) {
            return embedded();
        }
        ChosenPython key = key(chosen);
        Installed there = installed.get(key);
        if (there != null && Files.isExecutable(there.executable())) {
            return there.python();
        }
        forget(chosen);
        FoundPython found = source.find(chosen.name(), chosen.folder());
        known.accept(chosen, found.version().toString());
        Python python = source.start(found);
        installed.put(key, new Installed(python, found.executable()));
        return python;
    }

    /** The one that is chosen if it was needed before. */
    public @Nullable Python made(ChosenPython chosen) {
        Installed there = installed.get(key(chosen));
        return chosen.isEmbedded() ? embedded : there == null ? null : there.python();
    }

    /** It failed: the next program gets a fresh one. */
    public void forget(ChosenPython chosen) {
        if (chosen.isEmbedded()) {
            embedded = null;
            return;
        }
        Installed gone = installed.remove(key(chosen));
        if (gone != null) {
            gone.python().close();
        }
    }

    /** Ends all that runs. */
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        installed.values().forEach(one -> one.python().close());
    }

    /** One that is named by its file is the same in each folder. */
    private static ChosenPython key(ChosenPython chosen) {
        return new ChosenPython(chosen.name(), null, chosen.isAuto() ? chosen.folder() : null);
    }
}
