package dev.asynckitchen.app.engine;

import dev.asynckitchen.python.choice.FoundPython;
import dev.asynckitchen.python.choice.Pythons;
import dev.asynckitchen.words.Messages;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The Python that is to run a program.
 *
 * @param name as {@link Pythons#named} takes it
 * @param version such as 3.12.1; absent where it is not known yet, and for the embedded one
 * @param folder the program's, absent if it has none
 */
public record ChosenPython(String name, @Nullable String version, @Nullable Path folder) {
    public static final ChosenPython EMBEDDED = new ChosenPython(Pythons.EMBEDDED, null, null);
    private static final Messages SAY = Messages.of("engine");

    /** One that was found, for the programs of a folder. */
    public static ChosenPython of(FoundPython found, Path folder) {
        return new ChosenPython(found.executable().toString(), found.version().toString(), folder);
    }

    /** The one that belongs to the programs of a folder. */
    public static ChosenPython auto(Path folder) {
        return new ChosenPython(Pythons.AUTO, null, folder);
    }

    public boolean isEmbedded() {
        return name.equals(Pythons.EMBEDDED);
    }

    public boolean isAuto() {
        return name.equals(Pythons.AUTO);
    }

    /** Whether it is another one than that, whatever is known of its version. */
    boolean differs(ChosenPython other) {
        return !name.equals(other.name);
    }

    /** The same, now that it has said its version. */
    ChosenPython known(String said) {
        return new ChosenPython(name, said, folder);
    }

    /** What it is called. */
    public String title() {
        if (isEmbedded()) {
            return SAY.text("embedded");
        }
        if (version == null) {
            return isAuto() ? SAY.text("auto") : SAY.text("at", "path", name);
        }
        return SAY.text(isAuto() ? "auto.version" : "version", "version", version);
    }
}
