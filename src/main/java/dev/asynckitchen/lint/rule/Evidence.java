package dev.asynckitchen.lint.rule;

import dev.asynckitchen.syntax.Call;
import dev.asynckitchen.syntax.Function;
import dev.asynckitchen.syntax.Span;
import dev.asynckitchen.syntax.Syntax;
import dev.asynckitchen.trace.Trace;
import dev.asynckitchen.trace.TraceEvent;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a program: what it did, and what stands in its text, if somebody has read that. */
public final class Evidence {
    private static final int LONGEST = 60;
    private static final Pattern GIVEN_BY_ASYNCIO = Pattern.compile("Task-\\d+");

    private final Trace trace;
    private final int size;
    private final @Nullable Syntax syntax;
    private final Map<Integer, TraceEvent.TaskCreated> made = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, TraceEvent.TaskDone> done = new HashMap<>();
    private TraceEvent.@Nullable Ended ended;

    /** @param syntax absent if nobody has read it: then only what the trace says by itself is found */
    public Evidence(Trace trace, @Nullable Syntax syntax) {
        this.trace = trace;
        this.size = trace.size();
        this.syntax = syntax;
        for (int i = 0; i < size; i++) {
            switch (trace.get(i)) {
                case TraceEvent.TaskCreated e -> {
                    made.put(e.task(), e);
                    names.put(e.task(), e.name());
                }
                case TraceEvent.TaskRenamed e -> names.put(e.task(), e.name());
                case TraceEvent.TaskDone e -> done.put(e.task(), e);
                case TraceEvent.Ended e -> ended = e;
                default -> { } // Is asked for by those who need it.
            }
        }
    }

    int size() {
        return size;
    }

    TraceEvent event(int index) {
        return trace.get(index);
    }

    /** Which Python it was. */
    String implementation() {
        return trace.header().implementation();
    }

    @Nullable Syntax syntax() {
        return syntax;
    }

    /** The calls that are so; none if nobody has read the text. */
    List<Call> calls(Predicate<Call> wanted) {
        return syntax == null ? List.of() : syntax.calls().stream().filter(wanted).toList();
    }

    /** The function that a call stands in. */
    Function around(Call call) {
        if (syntax == null) {
            throw new IllegalStateException("a call of a text that nobody has read");
        }
        return syntax.around(call);
    }

    /** What stands there, cut to the length of a sentence. */
    String code(Span span) {
        return Phrases.shorten(span.in(trace.header().program().source()), LONGEST);
    }

    Span line(int line) {
        return Span.ofLine(trace.header().program().source(), line);
    }

    TraceEvent.@Nullable TaskCreated made(int task) {
        return made.get(task);
    }

    TraceEvent.@Nullable TaskDone done(int task) {
        return done.get(task);
    }

    Iterable<TraceEvent.TaskCreated> tasks() {
        return made.values();
    }

    TraceEvent.@Nullable Ended ended() {
        return ended;
    }

    /** A task by the name that the program gave it, else by what it runs. */
    Caption who(int task) {
        TraceEvent.TaskCreated one = made.get(task);
        String name = names.getOrDefault(task, "");
        if (one == null || one.function().isEmpty()) {
            return Caption.both(name.isEmpty() ? Phrases.task(task) : Phrases.name(name));
        }
        String function = Phrases.name(Phrases.plain(one.function()));
        if (!GIVEN_BY_ASYNCIO.matcher(name).matches()) {
            return Caption.both(Phrases.name(name));
        }
        boolean alone = made.values().stream().filter(other -> other.function().equals(one.function())).count() == 1;
        return alone ? Caption.both(function) : Rule.SAY.caption("who", "function", function, "name", name);
    }
}
