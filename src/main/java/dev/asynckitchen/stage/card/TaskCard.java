package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.Outcome;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What can be told of a task: its name, what it does, its await chain. */
public final class TaskCard {
    private TaskCard() {}

    /** All of it, a line each. */
    public static String told(Dish dish, Narrator narrator, Wording wording) {
        Caption now = Asked.SAY.caption("task.named", "name", narrator.said(dish), "state", state(dish));
        String awaits = dish.done() ? "" : awaits(dish, narrator).map(caption -> "\n" + caption.in(wording)).orElse("");
        return now.in(wording) + awaits + (dish.stack().isEmpty() ? "" : "\n" + chain(dish.stack()));
    }

    /** Where it is, in a word or two: {@code on the stove until 2 s}. */
    public static Caption state(Dish dish) {
        return switch (dish.place()) {
            case Place.Rail _ -> state("rail", dish);
            case Place.Worktop _ -> state("worktop", dish);
            case Place.Stove stove -> state("stove", dish, "until", Phrases.clock(stove.until()));
            case Place.Waiting _ -> state("shelf", dish);
            case Place.Done done -> switch (done.outcome()) {
                case RESULT -> state("served", dish);
                case EXCEPTION -> state(done.forgotten() ? "forgotten" : "burnt", dish);
                case CANCELLED -> state("binned", dish);
            };
            case Place.Nowhere _ -> state("ordered", dish);
        };
    }

    private static Caption state(String key, Dish dish, Object... until) {
        return until.length == 0 ? Asked.SAY.caption("task." + key, "stamped", String.valueOf(dish.stamped()))
                : Asked.SAY.caption("task." + key, "stamped", String.valueOf(dish.stamped()), until[0], until[1]);
    }

    /** What it waits for, or what came of it. */
    public static Optional<Caption> awaits(Dish dish, Narrator narrator) {
        return switch (dish.place()) {
            case Place.Waiting waiting -> Optional.of(Asked.SAY.caption("task.awaits", "what", Waits.what(waiting.on(), narrator.latest())));
            case Place.Stove stove -> Optional.of(Asked.SAY.caption("task.sleep", "seconds", Phrases.secondsAlone(stove.until() - stove.since())));
            case Place.Done done when done.value() != null && done.outcome() != Outcome.CANCELLED -> Optional.of(Caption.both(done.value()));
            case Place.Done _, Place.Rail _, Place.Worktop _, Place.Nowhere _ -> Optional.empty();
        };
    }

    /** The await chain from the outermost coroutine inwards, a line each. */
    static String chain(List<Frame> stack) {
        String chain = "";
        for (Frame frame : stack) {
            String said = Asked.SAY.text("chain.frame", "function", frame.function(), "line", Phrases.number(frame.line()),
                    "file", Objects.requireNonNullElse(frame.file(), "none"));
            chain = chain.isEmpty() ? said : Asked.SAY.text("chain.next", "chain", chain, "frame", said);
        }
        return chain;
    }
}
