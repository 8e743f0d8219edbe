package dev.asynckitchen.trace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a waiting task.
 *
 * @param function a coroutine's {@code __qualname__}
 * @param line where it is paused, 1-based, in the program or in that file
 * @param file the module of the program's own that it is in, by its path from the program's folder, with slashes; absent for the program
 * @param locals its arguments and local variables as they were then, by name in Python's order: short texts, see {@link Locals}; absent
 *     where nobody asked for them, and for frames far out in a long chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Frame(String function, int line, @Nullable String file, @Nullable Map<String, String> locals) {
    public Frame {
        locals = Locals.copy(locals);
    }

    /** One in the program itself. */
    public Frame(String function, int line, @Nullable Map<String, String> locals) {
        this(function, line, null, locals);
    }

    /** One of whose variables nothing is known. */
    public Frame(String function, int line) {
        this(function, line, null, null);
    }

    /** Whether it is in the program itself, and its line one of the program's text. */
    @JsonIgnore
    public boolean own() {
        return file == null;
    }

    /** Its line, with its file before it in a module: {@code tools/oven.py:12}. */
    public String place() {
        return file == null ? String.valueOf(line) : file + ":" + line;
    }

    /** The innermost one of an await chain that is in the program itself; absent if all of it is in modules, or there is none. */
    public static @Nullable Frame innermost(List<Frame> stack) {
        return stack.reversed().stream().filter(Frame::own).findFirst().orElse(null);
    }

    /** Those of an await chain that are in the program itself. */
    public static List<Frame> own(List<Frame> stack) {
        return stack.stream().allMatch(Frame::own) ? stack : stack.stream().filter(Frame::own).toList();
    }
}
