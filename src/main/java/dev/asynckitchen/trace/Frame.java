package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a waiting task.
 *
 * @param function a coroutine's {@code __qualname__}
 * @param line where it is paused, 1-based
 * @param locals its arguments and local variables as they were then, by name in Python's order: short texts, see {@link Locals}; absent
 *     where nobody asked for them, and for frames far out in a long chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Frame(String function, int line, @Nullable Map<String, String> locals) {
    public Frame {
        locals = Locals.copy(locals);
    }

    /** One of whose variables nothing is known. */
    public Frame(String function, int line) {
        this(function, line, null);
    }
}
