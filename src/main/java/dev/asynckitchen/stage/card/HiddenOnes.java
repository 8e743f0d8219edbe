package dev.asynckitchen.stage.card;

import dev.asynckitchen.kitchen.Dish;
import dev.asynckitchen.kitchen.Fixture;
import dev.asynckitchen.kitchen.KitchenState;
import dev.asynckitchen.kitchen.Place;
import dev.asynckitchen.kitchen.story.Narrator;
import dev.asynckitchen.stage.pose.Pose;
import dev.asynckitchen.stage.pose.SpritePose;
import dev.asynckitchen.trace.ResourceState;
import dev.asynckitchen.words.Caption;
import dev.asynckitchen.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which ones a {@code +13} means: those that are there and have no sprite in the picture. */
final class HiddenOnes {
    private static final int NAMED = 24;

    private HiddenOnes() {}

    /** @param of what the number hangs on: {@code rail}, {@code shelf}, {@code stove} ... */
    static Optional<Telling> of(String of, KitchenState state, Narrator narrator, Pose pose) {
        Set<String> seen = pose.sprites().stream().map(SpritePose::key).collect(Collectors.toSet());
        List<String> names = names(of, state, narrator, seen);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int count = names.size();
        var listed = new StringBuilder(String.join(", ", names.subList(0, Math.min(NAMED, count))));
        if (count > NAMED) {
            listed.append(" and ").append(count - NAMED).append(" more");
        }
        return Optional.of(new Telling(null, count + " more", what(of), List.of(listed.toString())));
    }

    private static List<String> names(String of, KitchenState state, Narrator narrator, Set<String> seen) {
        return switch (of) {
            case "rail" -> state.rail().stream()
                    .filter(ticket -> !seen.contains("ticket:t" + ticket.task()) && !seen.contains("note:" + ticket.handle()))
                    .map(ticket -> ticket.task() == null ? Phrases.note(ticket.callback()) : brief(narrator.name(ticket.task(), state)))
                    .toList();
            case "shelf" -> dishes(state, narrator, seen, dish -> dish.place() instanceof Place.Waiting);
            case "stove" -> dishes(state, narrator, seen, dish -> dish.place() instanceof Place.Stove);
            case "served" -> dishes(state, narrator, seen, dish -> !dish.chore()
                    && dish.place() instanceof Place.Done done && !done.binned());
            case "binned" -> dishes(state, narrator, seen, dish -> !dish.chore()
                    && dish.place() instanceof Place.Done done && done.binned());
            case "crates" -> state.fixtures().values().stream()
                    .filter(f -> f.state() instanceof ResourceState.Executor && !seen.contains("fixture:" + f.resource()))
                    .map(f -> brief(f.label())).toList();
            case "cards" -> state.cards().stream().filter(card -> !seen.contains("card:" + card.coroutine()))
                    .map(card -> card.function() + "()").toList();
            default -> fixtures(of, state, seen);
        };
    }

    private static List<String> dishes(KitchenState state, Narrator narrator, Set<String> seen, Predicate<Dish> there) {
        return state.dishes().values().stream()
                .filter(there).filter(dish -> !seen.contains("dish:" + dish.task()))
                .map(dish -> brief(narrator.name(dish))).toList();
    }

    private static List<String> fixtures(String of, KitchenState state, Set<String> seen) {
        var names = new ArrayList<String>();
        for (Fixture fixture : state.fixtures().values()) {
            boolean tray = fixture.state() instanceof ResourceState.Gather || fixture.state() instanceof ResourceState.Wait
                    || fixture.state() instanceof ResourceState.AsCompleted
                    || fixture.state() instanceof ResourceState.TaskGroup;
            boolean elsewhere = fixture.state() instanceof ResourceState.Shield || fixture.state() instanceof ResourceState.Timeout
                    || fixture.state() instanceof ResourceState.Executor;
            if (!elsewhere && tray == of.equals("trays") && (tray || !seen.contains("fixture:" + fixture.resource()))) {
                names.add(brief(fixture.label()));
            }
        }
        if (of.equals("trays") && !names.isEmpty()) {
            names.removeLast(); // The last one stands in full.
        }
        return names;
    }

    private static Caption what(String of) {
        return switch (of) {
            case "rail" -> new Caption("They hang further back on the rail.", "They are further back in _ready.");
            case "shelf" -> new Caption("They wait, too, on the shelf:", "These tasks await something, too.");
            case "stove" -> new Caption("They simmer, too.", "These tasks sleep, too.");
            case "served" -> new Caption("They were served before.", "These tasks were done before.");
            case "binned" -> new Caption("They lie in the bin, too.", "These tasks were cancelled, too.");
            case "cards" -> new Caption("Recipe cards below, not cooked yet.", "More coroutine objects that have not run.");
            case "crates" -> new Caption("The porter has these crates, too.", "These jobs are in the executor, too.");
            case "trays" -> new Caption("Trays below this one.", "More groups of tasks that are awaited.");
            default -> new Caption("There is no room for them on the wall.", "More objects that tasks share.");
        };
    }

    private static String brief(String name) {
        return Phrases.shorten(name, 40);
    }
}
