package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.RecipeCard;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.house.Station;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Frame;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of something in the kitchen at one moment.
 *
 * @param dish the task it is about, absent if it is about none
 * @param name what it is called, empty if that is only said in the sentences
 * @param what what it is and does, in both wordings
 * @param details more of it, a line each, the same in both wordings
 */
public record Telling(@Nullable Dish dish, String name, Caption what, List<String> details) {

    public static Optional<Telling> of(Subject subject, KitchenState state, Narrator narrator, Pose pose) {
        return switch (subject) {
            case Subject.OfTask(int task) -> Optional.ofNullable(state.dishes().get(task)).map(dish -> of(dish, state, narrator));
            case Subject.OfHandle(int handle) -> handle(handle, state, narrator);
            case Subject.OfResource(int resource) -> Optional.ofNullable(state.fixtures().get(resource))
                    .map(fixture -> plain(name(fixture), new FixtureWords(state, narrator).of(fixture)));
            case Subject.OfCoroutine(int coroutine) -> state.cards().stream()
                    .filter(card -> card.coroutine() == coroutine).findFirst().map(Telling::of);
            case Subject.OfMore(String of) -> HiddenOnes.of(of, state, narrator, pose);
            case Subject.OfStation(Station station) -> StationWords.of(station, state, narrator, pose).map(what -> plain("", what));
        };
    }

    /** All of it as plain text, the chosen wording first; for a screen reader, too. */
    public String text(Wording wording, String dishName) {
        String title = dish != null ? dishName : name;
        return (title.isEmpty() ? "" : title + "\n") + what.in(wording)
                + (details.isEmpty() ? "" : "\n" + String.join("\n", details));
    }

    static Telling plain(String name, Caption what) {
        return new Telling(null, name, what, List.of());
    }

    private static Telling of(Dish dish, KitchenState state, Narrator narrator) {
        var details = new ArrayList<String>();
        chain(dish.stack(), dish.done()).ifPresent(details::add);
        switch (dish.place()) {
            case Place.Stove stove -> details.add(
                    passed(state.time() - stove.since()) + Phrases.seconds(Math.max(0, stove.until() - state.time())) + " to go.");
            case Place.Waiting waiting when state.time() - waiting.since() > 1e-6 ->
                details.add("So it has been for " + Phrases.seconds(state.time() - waiting.since()) + ".");
            default -> { }
        }
        for (int timeout : dish.timeouts()) {
            if (state.fixtures().get(timeout) instanceof Fixture f && f.state() instanceof ResourceState.Timeout t && t.when() != null) {
                details.add("Its timeout is at " + Phrases.clock(t.when()) + ".");
            }
        }
        if (dish.line() != null && dish.line() > 0) {
            details.add(Phrases.name(dish.function()) + "(), made in line " + dish.line()
                    + (dish.parent() == null ? "" : " by " + narrator.name(dish.parent(), state)) + ".");
        }
        return new Telling(dish, "", sentence(dish, narrator), List.copyOf(details));
    }

    private static String passed(double seconds) {
        return seconds > 1e-6 ? Phrases.seconds(seconds) + " of it have passed, " : "";
    }

    private static Caption sentence(Dish dish, Narrator narrator) {
        return new Caption(sentence(dish, narrator, Wording.WORDS), sentence(dish, narrator, Wording.TERMS));
    }

    private static String sentence(Dish dish, Narrator narrator, Wording wording) {
        String awaits = TaskCard.awaits(dish, narrator, wording);
        String more = awaits.isEmpty() ? ""
                : dish.done() ? ": " + awaits
                : dish.place() instanceof Place.Waiting ? ": it " + awaits
                : ": " + awaits;
        String all = TaskCard.state(dish, wording) + more;
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + (dish.done() && !awaits.isEmpty() ? "" : ".");
    }

    /** The await chain from the outermost coroutine inwards, a line each. */
    private static Optional<String> chain(List<Frame> stack, boolean done) {
        return stack.isEmpty() || done ? Optional.empty() : Optional.of("In " + TaskCard.chain(stack));
    }

    private static Optional<Telling> handle(int handle, KitchenState state, Narrator narrator) {
        for (Ticket ticket : state.rail()) {
            if (ticket.handle() == handle) {
                Dish dish = ticket.task() == null ? null : state.dishes().get(ticket.task());
                return Optional.of(dish != null ? of(dish, state, narrator) : note(ticket));
            }
        }
        for (PendingTimer timer : state.timers()) {
            if (timer.handle() == handle) {
                String left = Phrases.seconds(Math.max(0, timer.when() - state.time()));
                return Optional.of(new Telling(null, "", new Caption(
                        "A timer: it rings at " + Phrases.clock(timer.when()) + ", in " + left + ".",
                        "A TimerHandle: it is due at " + Phrases.clock(timer.when()) + ", in " + left + "."),
                        List.of("It will call " + timer.callback() + ".")));
            }
        }
        return Optional.empty();
    }

    private static Telling note(Ticket ticket) {
        String when = ticket.cancelled() ? " It is cancelled, and will be skipped."
                : ticket.thisRound() ? "" : " Its turn comes in the next round.";
        return new Telling(null, Phrases.note(ticket.callback()), new Caption(
                "A note on the rail: a small errand for the chef, no dish." + when,
                "A handle in _ready that is no task's step: a plain callback." + when.replace("round", "tick")),
                List.of("It calls " + ticket.callback() + "."));
    }

    private static Telling of(RecipeCard card) {
        List<String> details = card.line() > 0 ? List.of("It was called in line " + card.line() + ".") : List.of();
        return new Telling(null, card.function() + "()", card.dusty()
                ? new Caption("The card gathers dust: it was never cooked.", "This coroutine was never awaited.")
                : new Caption("A recipe card: nothing is cooked yet.", "A coroutine object: none of it has run."), details);
    }

    private static String name(Fixture fixture) {
        return fixture.label().startsWith("_") ? "" : fixture.label();
    }
}
