package dev.asynckitchen.app;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Narrator;
import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** What can be told of a task: its name, what it does, its await chain. */
final class TaskCard {
    private TaskCard() {}

    /** All of it, a line each. */
    static String told(Dish dish, Narrator narrator, Wording wording, boolean named) {
        String chain = chain(dish.stack());
        return (named ? narrator.name(dish) + " — " : "") + state(dish, wording)
                + (dish.done() || awaits(dish, narrator, wording).isEmpty() ? "" : "\n" + awaits(dish, narrator, wording))
                + (chain.isEmpty() ? "" : "\n" + chain);
    }

    /** In a word or two: {@code on the stove until 2 s}. */
    static String state(Dish dish, Wording wording) {
        boolean words = wording == Wording.WORDS;
        String stamp = dish.stamped() ? words ? ", stamped" : ", cancel requested" : "";
        return switch (dish.place()) {
            case Place.Rail _ -> (words ? "on the rail" : "ready") + stamp;
            case Place.Worktop _ -> (words ? "under the knife" : "running") + stamp;
            case Place.Stove stove -> (words ? "on the stove until " : "sleeping until ") + Phrases.clock(stove.until()) + stamp;
            case Place.Waiting _ -> (words ? "on the shelf" : "waiting") + stamp;
            case Place.Done done -> switch (done.outcome()) {
                case RESULT -> words ? "served" : "done";
                case EXCEPTION -> (words ? "burnt" : "raised")
                        + (done.forgotten() ? words ? ", in the bin" : ", never retrieved" : "");
                case CANCELLED -> words ? "in the bin" : "cancelled";
            };
            case Place.Nowhere _ -> words ? "just ordered" : "created";
        };
    }

    /** What it waits for, or what came of it; empty if neither. */
    static String awaits(Dish dish, Narrator narrator, Wording wording) {
        return switch (dish.place()) {
            case Place.Waiting waiting -> (wording == Wording.WORDS ? "waits for " : "awaits ") + what(waiting.on(), narrator);
            case Place.Stove stove -> "sleep(" + Phrases.seconds(stove.until() - stove.since()).replace(" s", "") + ")";
            case Place.Done done when done.value() != null && done.outcome() != Outcome.CANCELLED -> done.value();
            default -> "";
        };
    }

    private static String what(Awaited on, Narrator narrator) {
        return on.kind().equals("task") && on.id() != null ? narrator.name(on.id())
                : on.kind().equals("gather") ? "gather()"
                : on.kind().equals("as-completed") ? "the next of as_completed()"
                : on.label() == null || on.label().startsWith("_") ? on.kind() : on.kind() + " " + on.label();
    }

    /** The await chain from the outermost coroutine inwards, a line each. */
    static String chain(List<Frame> stack) {
        return stack.stream()
                .map(frame -> frame.function() + "(), line " + frame.line())
                .collect(Collectors.joining("\n   awaits  "));
    }
}
