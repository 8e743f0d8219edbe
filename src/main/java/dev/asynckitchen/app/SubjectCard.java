package dev.asynckitchen.app;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Narrator;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Phrases;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.RecipeCard;
import dev.asynckitchen.kitchen.Ticket;
import dev.asynckitchen.kitchen.Wording;
import dev.asynckitchen.stage.Subject;
import java.util.Optional;

/** What can be told of something in the kitchen that is pointed at. */
final class SubjectCard {
    private SubjectCard() {}

    /** A few lines; empty if there is nothing to tell. */
    static String told(Subject subject, KitchenState state, Narrator narrator, Wording wording) {
        boolean words = wording == Wording.WORDS;
        return switch (subject) {
            case Subject.OfTask(int task) -> state.dishes().containsKey(task)
                    ? told(state.dishes().get(task), state, narrator, wording)
                    : "";
            case Subject.OfHandle(int handle) -> handle(handle, state, narrator, wording);
            case Subject.OfResource(int resource) -> {
                Fixture fixture = state.fixtures().get(resource);
                yield fixture == null ? "" : fixture.label();
            }
            case Subject.OfCoroutine(int coroutine) -> state.cards().stream()
                    .filter(card -> card.coroutine() == coroutine).findFirst()
                    .map(card -> card(card, words)).orElse("");
            case Subject.OfStation(String name) -> station(name, state, words);
        };
    }

    /** The dish it is about, if it is about one. */
    static Optional<Dish> dish(Subject subject, KitchenState state) {
        return switch (subject) {
            case Subject.OfTask(int task) -> Optional.ofNullable(state.dishes().get(task));
            case Subject.OfHandle(int handle) -> state.rail().stream()
                    .filter(ticket -> ticket.handle() == handle && ticket.task() != null)
                    .findFirst()
                    .map(ticket -> state.dishes().get(ticket.task()));
            default -> Optional.empty();
        };
    }

    private static String told(Dish dish, KitchenState state, Narrator narrator, Wording wording) {
        double since = switch (dish.place()) {
            case Place.Waiting waiting -> state.time() - waiting.since();
            case Place.Stove stove -> state.time() - stove.since();
            default -> 0;
        };
        return TaskCard.told(dish, narrator, wording, false)
                + (since > 1e-6 ? "\nfor " + Phrases.seconds(since) + " by now" : "");
    }

    private static String handle(int handle, KitchenState state, Narrator narrator, Wording wording) {
        for (Ticket ticket : state.rail()) {
            if (ticket.handle() == handle) {
                Dish dish = ticket.task() == null ? null : state.dishes().get(ticket.task());
                return dish != null
                        ? told(dish, state, narrator, wording)
                        : (wording == Wording.WORDS ? "A note: " : "Handle: ") + ticket.callback();
            }
        }
        for (PendingTimer timer : state.timers()) {
            if (timer.handle() == handle) {
                return (wording == Wording.WORDS ? "A timer: rings at " : "TimerHandle: due at ")
                        + Phrases.clock(timer.when()) + "\n" + timer.callback();
            }
        }
        return "";
    }

    private static String card(RecipeCard card, boolean words) {
        return card.function() + "()" + (card.line() > 0 ? ", called in line " + card.line() : "") + "\n"
                + (card.dusty() ? words ? "The card gathers dust: it was never cooked." : "This coroutine was never awaited."
                        : words ? "A recipe card: nothing is cooked yet." : "A coroutine object: none of it has run.");
    }

    private static String station(String name, KitchenState state, boolean words) {
        return switch (name) {
            case "rail" -> words ? "The ticket rail: what can be cooked, first in first out." : "_ready: the loop's ready queue.";
            case "clock" -> (words ? "The kitchen clock: " : "loop.time(): ") + Phrases.clock(state.time());
            case "sign" -> state.open() ? words ? "The kitchen is open." : "An event loop is open."
                    : words ? "The kitchen is closed." : "No event loop is open.";
            case "stove" -> words ? "The stove: a pot on a burner is a task that sleeps." : "_scheduled: the timers that tasks sleep by.";
            case "shelf" -> words ? "The waiting shelf: dishes that wait for something else." : "Tasks that await a future.";
            case "pass" -> words ? "The pass: dishes that are done." : "Tasks that have returned.";
            case "bin" -> words ? "The bin: dishes that were called off." : "Tasks that were cancelled.";
            case "desk" -> words ? "The desk: recipe cards, written and not yet cooked." : "Coroutine objects that nothing drives yet.";
            case "worktop", "table" -> words ? "The worktop: one dish at a time." : "The turn that runs: one handle at a time.";
            case "chef" -> words ? "The chef does one thing at a time, always." : "The event loop: one thread, one handle at a time.";
            default -> "";
        };
    }
}
