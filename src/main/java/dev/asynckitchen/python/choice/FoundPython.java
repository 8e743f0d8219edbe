package dev.asynckitchen.python.choice;

import java.nio.file.Path;

/**
 * A CPython on this machine.
 *
 * @param version as it says itself, or as its place does
 * @param where what brought it here
 */
public record FoundPython(Path executable, Version version, Where where) {

    /** What brought it here, or where it was found. */
    public enum Where {
        /** A virtual environment beside the program, or the one that is active. */
        ENVIRONMENT,
        /** The search path for commands. */
        PATH,
        /** The launcher of Windows, {@code py}. */
        LAUNCHER,
        PYENV,
        UV,
        CONDA
    }
}
