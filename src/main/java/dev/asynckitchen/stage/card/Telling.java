package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.RecipeCard;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.kitchen.thing.Errands;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import dev.asynckitchen.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final double MOMENT = 1e-6;

    public static Optional<Telling> of(Subject subject, KitchenState state, Narrator narrator, Pose pose) {
        var asked = new Asked(state, narrator);
        return switch (subject) {
            case Subject.OfTask(int task) -> Optional.ofNullable(state.dishes().get(task)).map(dish -> of(dish, asked));
            case Subject.OfHandle(int handle) -> handle(handle, asked);
            case Subject.OfResource(int resource) -> Optional.ofNullable(state.fixtures().get(resource)).map(fixture -> of(fixture, asked));
            case Subject.OfCoroutine(int coroutine) -> Optional.ofNullable(state.cards().get(coroutine)).map(Telling::of);
            case Subject.OfBatch batch -> BatchWords.told(batch, asked);
            case Subject.OfMore more -> new MoreOfThem(asked).told(more.of(), pose);
            case Subject.OfStation station -> StationWords.of(station.station(), asked, pose).map(what -> plain("", what));
        };
    }

    /** All of it as plain text, the chosen wording first; for a screen reader, too. */
    public String text(Wording wording, String dishName) {
        String title = dish != null ? dishName : name;
        return (title.isEmpty() ? "" : title + "\n") + what.in(wording)
                + (details.isEmpty() ? "" : "\n" + String.join("\n", details));
    }

    private static Telling plain(String name, Caption what) {
        return new Telling(null, name, what, List.of());
    }

    private static Telling of(Dish dish, Asked asked) {
        double now = asked.now();
        var details = new ArrayList<String>();
        if (!dish.stack().isEmpty() && !dish.done()) {
            details.add(say("chain", "chain", TaskCard.chain(dish.stack())));
        }
        if (!dish.done() && !Inside.shortly(dish).isEmpty()) {
            details.add(Inside.shortly(dish));
        }
        switch (dish.place()) {
            case Place.Stove stove -> details.add(say(now - stove.since() > MOMENT ? "task.passed-left" : "task.left",
                    "passed", Phrases.seconds(now - stove.since()), "left", Phrases.seconds(Math.max(0, stove.until() - now))));
            case Place.Waiting waiting when now - waiting.since() > MOMENT -> details.add(say("task.since", "seconds", Phrases.seconds(now - waiting.since())));
            case Place.Waiting _, Place.Rail _, Place.Worktop _, Place.Done _, Place.Nowhere _ -> { }
        }
        for (int timeout : dish.timeouts()) {
            if (asked.state().fixtures().get(timeout) instanceof Fixture f && f.state() instanceof ResourceState.Timeout t && t.when() != null) {
                details.add(say("task.timeout", "when", Phrases.clock(t.when())));
            }
        }
        String call = asked.narrator().call(dish.task());
        Caption name = asked.name(dish.task());
        if (!name.words().equals(name.terms())) {
            details.add(say("task.name", "name", name.terms(), "call", call));
        }
        if (dish.line() != null && dish.line() > 0) {
            details.add(say(dish.parent() == null ? "task.made" : "task.made-by", "function", Phrases.name(dish.function()),
                    "line", Phrases.number(dish.line()), "parent", dish.parent() == null ? "" : asked.name(dish.parent()).words()));
        }
        return new Telling(dish, "", sentence(dish, asked), List.copyOf(details));
    }

    private static String say(String key, Object... arguments) {
        return Asked.SAY.text(key, arguments);
    }

    private static Caption sentence(Dish dish, Asked asked) {
        Caption state = TaskCard.state(dish);
        Optional<Caption> awaits = TaskCard.awaits(dish, asked.narrator());
        Caption all = awaits.map(what -> Asked.SAY.caption(dish.place() instanceof Place.Waiting ? "task.is-waiting" : "task.is-awaiting",
                "state", state, "awaits", what)).orElse(state);
        Caption begun = new Caption(begin(all.words()), begin(all.terms()));
        return dish.done() && awaits.isPresent() ? begun : Asked.SAY.caption("task.sentence", "text", begun);
    }

    private static String begin(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Telling of(Fixture fixture, Asked asked) {
        List<Caption> sentences = fixture.thing().card(asked);
        return plain(fixture.label().startsWith("_") ? "" : fixture.label(), new Caption(
                sentences.stream().map(Caption::words).collect(Collectors.joining(" ")),
                sentences.stream().map(Caption::terms).collect(Collectors.joining(" "))));
    }

    private static Optional<Telling> handle(int handle, Asked asked) {
        for (Ticket ticket : asked.state().rail()) {
            if (ticket.handle() == handle) {
                Dish dish = ticket.task() == null ? null : asked.state().dishes().get(ticket.task());
                return Optional.of(dish != null ? of(dish, asked) : note(ticket));
            }
        }
        for (PendingTimer timer : asked.state().timers()) {
            if (timer.handle() == handle) {
                return Optional.of(new Telling(null, "", Asked.SAY.caption("timer",
                        "when", Phrases.clock(timer.when()), "left", Phrases.seconds(Math.max(0, timer.when() - asked.now()))),
                        List.of(say("timer.calls", "callback", timer.callback()))));
            }
        }
        return Optional.empty();
    }

    private static Telling note(Ticket ticket) {
        String when = ticket.cancelled() ? "cancelled" : ticket.thisRound() ? "now" : "later";
        return new Telling(null, Errands.note(ticket.errand(), ticket.callback()), Asked.SAY.caption("note", "when", when),
                List.of(say("note.calls", "callback", ticket.callback())));
    }

    private static Telling of(RecipeCard card) {
        List<String> details = card.line() > 0 ? List.of(say("card.called", "line", Phrases.number(card.line()))) : List.of();
        return new Telling(null, card.function() + "()", Asked.SAY.caption(card.dusty() ? "card.dusty" : "card.fresh"), details);
    }
}
