package dev.asynckitchen.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param name what is called, as it was imported: {@code asyncio.sleep}, {@code queue.put}; begins with a dot where what stands before it has
 *     no name, and is empty where nothing has
 * @param function the number of the function that it stands in
 * @param use what is made of what it gives, or of what an {@code await} before it gives
 * @param of the call that it is an argument of, by its name; absent if it is none
 * @param awaited whether an {@code await} stands before it
 */
public record Call(String name, Span at, int function, Use use, @Nullable String of, boolean awaited, List<Argument> arguments) {
    /** What is made of a value. */
    public enum Use {
        /** Nothing: it is a statement by itself. */
        STATEMENT,
        /** It is given a name. */
        KEPT,
        RETURNED,
        ARGUMENT,
        /** It is a part of something else. */
        OTHER
    }

    public Call {
        arguments = List.copyOf(arguments);
    }

    /** Its name without module or object. */
    public String plainName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
