package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be told of a task: its name, what it does, its await chain. */
public final class TaskCard {
    private TaskCard() {}

    /** All of it, a line each. */
    public static String told(Dish dish, Narrator narrator, Wording wording, boolean named) {
        String chain = chain(dish.stack());
        return (named ? narrator.name(dish) + " — " : "") + state(dish, wording)
                + (dish.done() || awaits(dish, narrator, wording).isEmpty() ? "" : "\n" + awaits(dish, narrator, wording))
                + (chain.isEmpty() ? "" : "\n" + chain);
    }

    /** In a word or two: {@code on the stove until 2 s}. */
    public static String state(Dish dish, Wording wording) {
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
    public static String awaits(Dish dish, Narrator narrator, Wording wording) {
        return switch (dish.place()) {
            case Place.Waiting waiting -> (wording == Wording.WORDS ? "waits for " : "awaits ") + what(waiting.on(), narrator, wording);
            case Place.Stove stove -> "sleep(" + Phrases.seconds(stove.until() - stove.since()).replace(" s", "") + ")";
            case Place.Done done when done.value() != null && done.outcome() != Outcome.CANCELLED -> done.value();
            default -> "";
        };
    }

    private static String what(Awaited on, Narrator narrator, Wording wording) {
        if (on.kind() == Awaited.Kind.TASK && on.id() != null) {
            return narrator.name(on.id());
        }
        boolean words = wording == Wording.WORDS;
        String what = switch (on.kind()) {
            case GATHER -> words ? "its tray" : "gather()";
            case WAIT -> words ? "its tray" : "wait()";
            case AS_COMPLETED -> words ? "the next dish on its belt" : "the next of as_completed()";
            case TASK_GROUP -> words ? "its roped tray" : "its TaskGroup";
            case LOCK -> words ? "the knife" : "Lock.acquire()";
            case SEMAPHORE -> words ? "an oven" : "Semaphore.acquire()";
            case EVENT -> words ? "the bell" : "Event.wait()";
            case CONDITION -> words ? "a call on the intercom" : "Condition.wait()";
            case QUEUE_GET -> words ? "something on the pass" : "Queue.get()";
            case QUEUE_PUT -> words ? "room on the pass" : "Queue.put()";
            case QUEUE_JOIN -> words ? "the pass to be cleared" : "Queue.join()";
            case BARRIER -> words ? "the table to be full" : "Barrier.wait()";
            case EXECUTOR -> words ? "the porter" : "a job in an executor";
            case SHIELD -> words ? "what is under the glass dome" : "shield()";
            case FUTURE -> words ? "a plate that somebody else fills" : "a Future";
            default -> on.kind().key();
        };
        return what + name(on);
    }

    /** The name that the program gave it, in brackets; empty if it has only its kind's own. */
    private static String name(Awaited on) {
        String label = on.label();
        boolean own = label != null && !label.startsWith("_") && !on.kind().key().startsWith(label.toLowerCase(Locale.ROOT))
                && !label.replace("Group", "-group").equalsIgnoreCase(on.kind().key()) && !label.equals("as_completed");
        return own ? " (" + label + ")" : "";
    }

    /** The await chain from the outermost coroutine inwards, a line each. */
    static String chain(List<Frame> stack) {
        return stack.stream()
                .map(frame -> frame.function() + "(), line " + frame.line())
                .collect(Collectors.joining("\n   awaits  "));
    }
}
