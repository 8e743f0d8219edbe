package dev.asynckitchen.stage.batch;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.stage.pose.Subject.OfBatch.At;
import dev.asynckitchen.stage.pose.Subject.OfBatch;
import dev.asynckitchen.trace.Awaited;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a crowd of dishes is put into batches: by recipe, and on the shelf by what they wait for, too. */
final class Groups {
    private static final Comparator<OfBatch> BY_NAME = Comparator.comparing(OfBatch::recipe).thenComparing(OfBatch::until);

    private Groups() {}

    /** Pots: by recipe. */
    static List<Group> ofPots(List<Dish> pots, @Nullable Integer chosen, int most) {
        Map<OfBatch, List<Dish>> by = new TreeMap<>(BY_NAME);
        pots.forEach(dish -> by.computeIfAbsent(new OfBatch(At.STOVE, dish.function(), ""), _ -> new ArrayList<>()).add(dish));
        return limited(by, At.STOVE, chosen, most);
    }

    /** What waits: by recipe and the thing that is waited for; where each waits for one of its own, by the kind of thing. */
    static List<Group> ofWaiting(List<Dish> waiting, @Nullable Integer chosen, int most) {
        Map<OfBatch, List<Dish>> byThing = new HashMap<>();
        waiting.forEach(dish -> byThing.computeIfAbsent(new OfBatch(At.SHELF, dish.function(), thing(dish)), _ -> new ArrayList<>()).add(dish));
        Map<OfBatch, List<Dish>> by = new TreeMap<>(BY_NAME);
        byThing.forEach((what, dishes) -> by.computeIfAbsent(
                dishes.size() > 1 ? what : new OfBatch(At.SHELF, what.recipe(), kind(dishes.getFirst())), _ -> new ArrayList<>()).addAll(dishes));
        by.values().forEach(dishes -> dishes.sort(Comparator.comparingInt(Dish::task)));
        return limited(by, At.SHELF, chosen, most);
    }

    private static String kind(Dish dish) {
        return on(dish).kind().key();
    }

    private static String thing(Dish dish) {
        Awaited on = on(dish);
        return on.id() == null ? kind(dish) : kind(dish) + ":" + on.id();
    }

    private static Awaited on(Dish dish) {
        return ((Place.Waiting) dish.place()).on();
    }

    /** At most so many, the chosen dish by itself: of the smallest ones, a batch of others is made. */
    private static List<Group> limited(Map<OfBatch, List<Dish>> by, At at, @Nullable Integer chosen, int most) {
        List<Group> groups = new ArrayList<>();
        Group itself = null;
        for (Map.Entry<OfBatch, List<Dish>> entry : by.entrySet()) {
            List<Dish> others = entry.getValue();
            Dish one = others.stream().filter(dish -> chosen != null && dish.task() == chosen).findFirst().orElse(null);
            if (one != null) {
                itself = new Group(entry.getKey(), List.of(one));
                groups.add(itself);
                others = others.stream().filter(dish -> dish != one).toList();
            }
            if (!others.isEmpty()) {
                groups.add(new Group(entry.getKey(), List.copyOf(others)));
            }
        }
        if (groups.size() <= most) {
            return List.copyOf(groups);
        }
        Group kept = itself;
        List<Group> shown = groups.stream().sorted(Comparator.comparing((Group group) -> group != kept)
                .thenComparing(group -> -group.dishes().size())).limit(most - 1L).toList();
        List<Dish> rest = groups.stream().filter(group -> !shown.contains(group)).flatMap(group -> group.dishes().stream())
                .sorted(Comparator.comparingInt(Dish::task)).toList();
        List<Group> limited = new ArrayList<>(groups.stream().filter(shown::contains).toList());
        limited.add(new Group(new OfBatch(at, OfBatch.MIXED, ""), rest));
        return List.copyOf(limited);
    }
}
