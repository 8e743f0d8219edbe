package dev.asynckitchen.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program's text.
 *
 * @param functions the first one is the top level
 * @param mistake why it is no program, absent if it is one. Functions and calls are there where it can be read all the same
 */
public record Syntax(List<Function> functions, List<Call> calls, List<Handler> handlers, @Nullable Mistake mistake) {

    /**
     * Why a text is no program.
     *
     * @param message in Python's own words
     */
    public record Mistake(String message, Span at) {}

    public Syntax {
        functions = List.copyOf(functions);
        calls = List.copyOf(calls);
        handlers = List.copyOf(handlers);
    }

    /** The function that a call stands in. */
    public Function around(Call call) {
        return functions.get(call.function());
    }

    /** The innermost function that a place is in. */
    public Function around(Span place) {
        return functions.stream().filter(one -> one.name().equals(Function.MODULE) || one.at().compareTo(place) <= 0 && !endsBefore(one.at(), place))
                .reduce((_, inner) -> inner).orElseThrow();
    }

    private static boolean endsBefore(Span around, Span place) {
        return around.endLine() < place.line() || around.endLine() == place.line() && around.endColumn() <= place.column();
    }

    /** The call that stands exactly there. */
    public Optional<Call> callAt(Span place) {
        return calls.stream().filter(call -> call.at().equals(place)).findFirst();
    }
}
