package dev.asynckitchen.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables by name, in order, each with a short text of what it held: Python's {@code repr} of plain values and of containers of them,
 * and the name of the type of anything else. No code of the program has run for it; a text has 80 characters at the most, and ends in
 * {@code …} if it is cut.
 */
final class Locals {
    private Locals() {}

    static @Nullable Map<String, String> copy(@Nullable Map<String, String> given) {
        return given == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
