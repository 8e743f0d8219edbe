package dev.asynckitchen.syntax;

/**
 * A function, or the program's top level.
 *
 * @param name its {@code __qualname__}, {@code <module>} at top level
 * @param async whether it is an {@code async def}
 */
public record Function(String name, boolean async, Span at) {
    /** The name of the top level. */
    public static final String MODULE = "<module>";

    /** Whether it is a function and has a name. */
    public boolean isNamed() {
        return !name.endsWith(">");
    }
}
