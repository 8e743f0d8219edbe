package dev.asynckitchen.python.choice;

import dev.asynckitchen.python.Python;
import dev.asynckitchen.python.embedded.EmbeddedPython;

/** The Pythons there are. */
public final class Pythons {
    private Pythons() {}

    /** The embedded one, which begins to warm up in the background; the first program waits until it is ready. */
    public static Python embedded() {
        return EmbeddedPython.start();
    }
}
