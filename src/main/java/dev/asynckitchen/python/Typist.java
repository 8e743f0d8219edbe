package dev.asynckitchen.python;

import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import java.util.stream.Collectors;

/**
 * What reaches a program's standard input.
 *
 * @param before is there from its beginning
 * @param goesOn whether somebody types more, by {@link Run#type}; if nobody does, the input ends after what was before
 */
public record Typist(String before, boolean goesOn) {
    public static final Typist NOBODY = new Typist("", false);
    public static final Typist SOMEBODY = new Typist("", true);

    /** The same that a program was seen to read, and no more. */
    public static Typist as(Trace trace) {
        return new Typist(trace.events().stream()
                .filter(event -> event instanceof TraceEvent.Output output && output.isTyped())
                .map(event -> ((TraceEvent.Output) event).text()).collect(Collectors.joining()), false);
    }
}
