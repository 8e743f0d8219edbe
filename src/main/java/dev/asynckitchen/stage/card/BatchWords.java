package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.PendingTimer;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.thing.Waits;
import dev.asynckitchen.stage.batch.Batches;
import dev.asynckitchen.stage.batch.Group;
import dev.asynckitchen.stage.batch.Sheaf;
import dev.asynckitchen.stage.pose.Subject.OfBatch;
import dev.asynckitchen.stage.pose.Subject;
import dev.asynckitchen.trace.Awaited;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a batch: how many of what, where, and what comes next. */
final class BatchWords {
    private BatchWords() {}

    /** Nothing where there is no such batch now. */
    static Optional<Telling> told(OfBatch batch, Asked asked) {
        List<Subject> in = Batches.of(asked.state(), null).in(batch);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Telling(null, batch.at() == OfBatch.At.TIMERS ? "" : named(batch, in.size()).words(), switch (batch.at()) {
            case STOVE -> pots(batch, dishes(in, asked), asked);
            case SHELF -> waiting(batch, dishes(in, asked), asked);
            case RAIL -> Asked.SAY.caption("batch.rail", "count", in.size(), "round", batch.until());
            case TIMERS -> timers(asked);
        }, List.of()));
    }

    /** How many of what stand in a place: {@code 100 × heartbeat, 200 × session and main}; empty where all stand by themselves. */
    static Optional<Caption> counts(List<Group> groups, Asked asked) {
        return groups.isEmpty() ? Optional.empty() : Optional.of(Phrases.row(groups.stream().map(group -> group.single()
                ? asked.name(group.dishes().getFirst().task()) : named(group.what(), group.dishes().size())).toList()));
    }

    /** The same of the sheaves on the rail. */
    static Optional<Caption> sheaves(List<Sheaf> rail) {
        List<Caption> named = rail.stream().filter(sheaf -> !sheaf.single()).map(sheaf -> named(sheaf.what(), sheaf.tickets().size())).toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(Phrases.row(named));
    }

    private static Caption named(OfBatch batch, int count) {
        return Caption.both(Asked.SAY.text("batch.name", "count", count, "recipe", recipe(batch)));
    }

    private static String recipe(OfBatch batch) {
        return batch.mixed() ? Asked.SAY.text("batch.mixed") : Phrases.plain(batch.recipe());
    }

    private static List<Dish> dishes(List<Subject> in, Asked asked) {
        List<Dish> dishes = new ArrayList<>();
        for (Subject subject : in) {
            if (subject instanceof Subject.OfTask(int task) && asked.state().dishes().get(task) instanceof Dish dish) {
                dishes.add(dish);
            }
        }
        return dishes;
    }

    private static Caption pots(OfBatch batch, List<Dish> dishes, Asked asked) {
        List<Double> rings = dishes.stream().map(dish -> dish.place() instanceof Place.Stove stove ? stove.until() : 0.0).sorted().toList();
        return Asked.SAY.caption("batch.stove", "count", dishes.size(), "mixed", String.valueOf(batch.mixed()), "next", left(rings.getFirst(), asked), "last", left(rings.getLast(), asked));
    }

    private static Caption timers(Asked asked) {
        List<PendingTimer> timers = Batches.of(asked.state(), null).timers();
        return Asked.SAY.caption("batch.timers", "count", timers.size(), "next", left(timers.getFirst().when(), asked), "last", left(timers.getLast().when(), asked));
    }

    private static String left(double until, Asked asked) {
        return Phrases.seconds(Math.max(0, until - asked.now()));
    }

    private static Caption waiting(OfBatch batch, List<Dish> dishes, Asked asked) {
        List<Place.Waiting> places = dishes.stream().map(Dish::place).filter(Place.Waiting.class::isInstance).map(Place.Waiting.class::cast).toList();
        double since = places.stream().map(Place.Waiting::since).min(Comparator.naturalOrder()).orElse(asked.now());
        Awaited one = places.getFirst().on();
        boolean all = batch.until().contains(":") || places.size() == 1;
        return Asked.SAY.caption("batch.shelf", "count", dishes.size(), "what", what(batch, one, all, asked),
                "kind", batch.mixed() ? "mixed" : all ? "one" : "each", "longest", Phrases.seconds(Math.max(0, asked.now() - since)));
    }

    private static Caption what(OfBatch batch, Awaited one, boolean all, Asked asked) {
        @Nullable Integer id = all ? one.id() : null;
        return batch.mixed() ? Caption.both("")
                : Waits.what(Objects.equals(id, one.id()) ? one : new Awaited(one.kind(), null, null, null), asked.narrator().latest());
    }
}
