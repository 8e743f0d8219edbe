package dev.asynckitchen.kitchen.thing;

import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What it is called to wait for something, and why whoever waited goes on: the words of every {@link Awaited.Kind}. */
public final class Waits {
    private Waits() {}

    /** A part of a sentence: {@code queues for the knife}; {@code state} is that of what is waited for, absent if it is not known. */
    public static Caption does(Awaited on, @Nullable ResourceState state, Names names) {
        boolean taken = state instanceof ResourceState.Barrier barrier && !barrier.phase().equals("filling");
        return said(on.kind(), on.id(), taken ? "does-before" : "does", names,
                "until", on.until() == null ? "none" : Phrases.clock(on.until()),
                "label", on.label() == null ? "" : Phrases.name(on.label()));
    }

    /** What is waited for, in a word or two: {@code the knife}. */
    public static Caption what(Awaited on, Names names) {
        Caption what = said(on.kind(), on.id(), "what", names);
        String label = on.label();
        return label != null && isNamed(on.kind(), label) ? Say.THINGS.caption("wait.named", "what", what, "label", label) : what;
    }

    /**
     * Why a task that waited goes on.
     *
     * @param id what it waited for, absent if that is not known
     * @param end how that ended, as the sentences tell it apart: {@code EXCEPTION}, {@code CANCELLED} ...; {@code DONE} for any other
     * @param when the turn in which it ended, as a part of a sentence
     */
    public static Caption why(Awaited.Kind kind, @Nullable Integer id, Caption who, String end, Caption when, Names names) {
        String own = "wait." + kind.key() + ".why.terms";
        Caption words = said(kind, id, "why", names, "who", who, "end", end, "when", when);
        return Say.THINGS.has(own) ? words
                : new Caption(words.words(), Say.THINGS.caption("wait.done", "who", who, "end", end, "when", when).terms());
    }

    /** The same where another was called to a thing first, and passed that on when it heard that it was cancelled. */
    public static Caption passedOn(Awaited.Kind kind, @Nullable Integer id, Caption who, Caption other, Caption when, Names names) {
        int nth = id == null ? 1 : names.nth(id);
        return Say.THINGS.caption("wait.passed-on", "who", who, "other", other, "when", when,
                "thing", Say.THINGS.caption(Objects.requireNonNull(thing(kind)) + ".called", "nth", nth));
    }

    private static Caption said(Awaited.Kind kind, @Nullable Integer id, String what, Names names, Object... more) {
        String thing = thing(kind);
        int nth = thing == null || id == null ? 1 : names.nth(id);
        var arguments = new ArrayList<Object>(List.of(more));
        arguments.addAll(List.of("nth", nth,
                "thing", thing == null ? "" : Say.THINGS.caption(thing + ".called", "nth", nth),
                "task", kind == Awaited.Kind.TASK ? Say.name(names, id) : ""));
        String key = "wait." + kind.key() + "." + what;
        return Say.THINGS.caption(key, arguments.toArray());
    }

    /** The kind of thing whose number tells it from others that are waited for in the same way; absent where there is none. */
    private static @Nullable String thing(Awaited.Kind kind) {
        return switch (kind) {
            case LOCK -> "lock";
            case SEMAPHORE -> "semaphore";
            case EVENT -> "event";
            case CONDITION -> "condition";
            case QUEUE_GET, QUEUE_PUT, QUEUE_JOIN -> "queue";
            case BARRIER -> "barrier";
            case SLEEP, YIELD, TASK, FUTURE, GATHER, WAIT, AS_COMPLETED, TASK_GROUP, EXECUTOR, SHIELD, ASYNC_GENERATOR,
                    STREAM_READ, STREAM_WRITE, WAIT_FOR, OTHER -> null;
        };
    }

    /** Whether the program gave it a name, and not asyncio or the recorder. */
    private static boolean isNamed(Awaited.Kind kind, String label) {
        if (label.startsWith("_") || kind == Awaited.Kind.TASK) {
            return false;
        }
        String plain = label.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
        return !kind.key().startsWith(plain);
    }
}
